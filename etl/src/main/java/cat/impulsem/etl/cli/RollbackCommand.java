package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.LockFile;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Publishes an earlier snapshot again. */
@Command(
        name = "rollback",
        description = "Publish the snapshot before the current one again; running dashboards follow within seconds.",
        mixinStandardHelpOptions = true)
final class RollbackCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store;

    @Option(names = "--to", paramLabel = "SNAPSHOT", description = "id of the snapshot to publish instead")
    private String to;

    @Override
    public Integer call() {
        SnapshotStore snapshots = new SnapshotStore(store.layout());
        if (snapshots.current().isEmpty()) {
            throw new UsageException("nothing is published in " + store.folder());
        }
        try (LockFile lock = snapshots.lock()) {
            String before = snapshots.current().orElseThrow();
            String after = to == null ? previous(snapshots) : publish(snapshots, to);
            Deeds.rolledBack(store.layout(), before, after);
            System.out.println("Published " + after + " instead of " + before);
            return ExitCode.DONE;
        }
    }

    private static String previous(SnapshotStore snapshots) {
        Optional<String> id = snapshots.rollBack();
        return id.orElseThrow(() -> new UsageException("there is no snapshot before the published one"));
    }

    private static String publish(SnapshotStore snapshots, String id) {
        if (!snapshots.all().contains(id)) {
            throw new UsageException("no snapshot " + id + "; there are: " + String.join(", ", snapshots.all()));
        }
        snapshots.publish(id);
        return id;
    }
}
