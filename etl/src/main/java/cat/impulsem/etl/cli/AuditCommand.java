package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.seal.ReleaseAudit;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proves a published snapshot once more. */
@Command(
        name = "audit",
        description = "Prove a snapshot again from its files and the ledger of releases; exit 1 when it does not hold.",
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store;

    @Option(names = "--snapshot", paramLabel = "ID", description = "another snapshot than the published one")
    private String snapshot;

    @Override
    public Integer call() {
        SnapshotStore snapshots = new SnapshotStore(store.layout());
        String id = Optional.ofNullable(snapshot)
                .or(snapshots::current)
                .orElseThrow(() -> new UsageException("nothing is published in " + store.folder()));
        if (!snapshots.all().contains(id)) {
            throw new UsageException("no snapshot " + id + "; there are: " + String.join(", ", snapshots.all()));
        }
        ReleaseAudit.Result result = ReleaseAudit.of(store.layout(), id);
        if (result.holds()) {
            System.out.printf(
                    "Snapshot %s holds: %d figures are hidden, %d proofs were made again, files and ledger agree%n",
                    id, result.hidden(), result.proofs());
            return ExitCode.DONE;
        }
        System.out.println("Snapshot " + id + " DOES NOT HOLD:");
        result.findings().forEach(finding -> System.out.println("  " + finding));
        return ExitCode.REFUSED_DATA;
    }
}
