package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.snapshot.Snapshot;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.LoadRecord;
import cat.impulsem.warehouse.store.StoreLayout;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what is loaded and what is published. */
@Command(
        name = "status",
        description =
                "Say what is loaded, what is published and how complete it is; with --ledger, what was delivered.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    private static final String COMPLETENESS = """
            select table_name, state, count(*) as cells
            from completeness where state <> 'closed'
            group by table_name, state order by table_name, state
            """;

    @Mixin
    private StoreOption store;

    @ArgGroup(exclusive = false)
    private LedgerOptions ledger;

    @Override
    public Integer call() {
        StoreLayout layout = store.layout();
        if (ledger != null) {
            Deeds.lookedUp(layout, "status --ledger");
            System.out.print(ledger.print(loadInForce(layout)));
            return ExitCode.DONE;
        }
        System.out.println("Store      " + store.folder());
        Optional<LoadRecord> load = LoadRecord.inForce(layout);
        load.ifPresentOrElse(StatusCommand::print, () -> System.out.println("Load       none"));
        SnapshotStore snapshots = new SnapshotStore(layout);
        Optional<String> current = snapshots.current();
        System.out.println("Published  " + current.orElse("nothing"));
        System.out.println("Snapshots  " + String.join(", ", snapshots.all()));
        current.ifPresent(id -> printCompleteness(snapshots, id));
        return ExitCode.DONE;
    }

    private Path loadInForce(StoreLayout layout) {
        return LoadRecord.inForce(layout)
                .map(load -> layout.loads().resolve(load.loadId()))
                .orElseThrow(() -> new UsageException("nothing is loaded in " + store.folder()));
    }

    private static void print(LoadRecord load) {
        System.out.println("Load       " + load.loadId());
        load.deliveries()
                .forEach(delivery -> System.out.printf(
                        "Delivery   %s  %s (source %s, %s to %s): %d rows good, %d in quarantine%n",
                        delivery.id(),
                        delivery.name(),
                        delivery.source(),
                        delivery.firstMonth(),
                        delivery.lastMonth(),
                        delivery.goodRows(),
                        delivery.quarantinedRows()));
    }

    private static void printCompleteness(SnapshotStore snapshots, String id) {
        try (Snapshot snapshot = snapshots.open(id)) {
            System.out.println("Centre months by table and state:");
            snapshot.query(COMPLETENESS, row -> "  %-24s %-14s %8d"
                            .formatted(row.getString(1), row.getString(2), row.getLong(3)))
                    .forEach(System.out::println);
        }
    }
}
