package cat.impulsem.etl.cli;

import cat.impulsem.etl.load.Erasures;
import cat.impulsem.etl.load.Intake;
import cat.impulsem.etl.pseudonym.PseudonymKey;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.release.Publisher;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes the rows of a person or of a time for good. */
@Command(
        name = "purge",
        description = {
            "Remove the rows of a person, a worker or a time from the store for good, and make a new load of what is"
                    + " left.",
            "Identifiers are read from standard input or a file, one a line, as the sources deliver them; never from"
                    + " the command line, which everybody on the machine can see. Deliveries that come later do not bring"
                    + " the rows back. Published snapshots hold no rows: publish again for the figures to follow."
        },
        mixinStandardHelpOptions = true)
final class PurgeCommand implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private What what;

    private static final class What {
        @Option(names = "--person", description = "residents whose identifiers are read")
        private boolean person;

        @Option(names = "--worker", description = "professionals whose identifiers are read")
        private boolean worker;

        @Option(names = "--before", paramLabel = "MONTH", description = "everything performed before that month")
        private YearMonth before;
    }

    @Option(names = "--ids", paramLabel = "FILE", description = "file of the identifiers (default: standard input)")
    private Path ids;

    @Option(names = "--dry-run", description = "say how many rows would go, and change nothing")
    private boolean dryRun;

    @Option(
            names = "--remove-snapshots",
            description = "also remove every snapshot but the published one; they can not be rolled back to any more")
    private boolean removeSnapshots;

    @Option(names = "--publish", description = "publish anew at once, so that the published figures follow")
    private boolean publishes;

    @Mixin
    private ReleaseOptions options;

    @Parameters(hidden = true)
    private List<String> named;

    @Mixin
    private StoreOption store;

    @Mixin
    private KeyOption key;

    @Mixin
    private MasterOption master;

    @Override
    public Integer call() throws IOException {
        if (named != null) {
            throw new UsageException("an identifier does not belong on the command line, where others can see it;"
                    + " give it on standard input or with --ids FILE, and remove it from the history of your shell");
        }
        Erasures.Request request = request();
        Deeds.lookedUp(store.layout(), request.what());
        PseudonymKey pseudonyms = key.key();
        try (var spark = master.session()) {
            var intake = new Intake(spark, Contracts.load(), pseudonyms);
            if (dryRun) {
                tell("would be removed", intake.erasable(request, store.layout()));
                return ExitCode.DONE;
            }
            Map<String, Long> removed = intake.erase(request, store.layout(), new ConsoleProgress());
            tell("were removed", removed);
            Deeds.purged(store.layout(), request.what(), removed);
        }
        if (removeSnapshots) {
            System.out.println(removed(new SnapshotStore(store.layout()).removeOthers()));
        }
        System.out.println("Every other load is deleted.");
        publish();
        return ExitCode.DONE;
    }

    private void publish() {
        if (publishes) {
            System.out.println(Publisher.publish(store.layout(), options.of(store.layout()), new ConsoleProgress())
                    .text());
            Deeds.published(store.layout());
            System.out.println("Where a change of few people has to wait, published figures stay as they were.");
        } else {
            System.out.println(
                    "Run './impulsem publish' so that the published figures follow (purge --publish does both);");
            System.out.println("until then, and where a change of few people has to wait, they stay as they were.");
        }
    }

    private static void tell(String done, Map<String, Long> rows) {
        long all = rows.values().stream().mapToLong(Long::longValue).sum();
        rows.forEach((table, count) -> System.out.printf("%-30s %d%n", table, count));
        System.out.printf("%d rows %s%n", all, done);
    }

    private static String removed(List<String> snapshots) {
        return snapshots.isEmpty() ? "No other snapshot was there" : "Removed " + String.join(", ", snapshots);
    }

    private Erasures.Request request() {
        if (what.before != null) {
            return new Erasures.Request(List.of(), List.of(), what.before);
        }
        List<String> people = identifiers();
        if (people.isEmpty()) {
            throw new UsageException("no identifier was given; write one a line to standard input, or use --ids FILE");
        }
        return what.person
                ? new Erasures.Request(people, List.of(), null)
                : new Erasures.Request(List.of(), people, null);
    }

    private List<String> identifiers() {
        try (BufferedReader reader = ids == null
                        ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                        : Files.newBufferedReader(ids);
                Stream<String> lines = reader.lines()) {
            return lines.map(String::strip).filter(line -> !line.isEmpty()).toList();
        } catch (IOException failed) {
            throw new UsageException("the file " + ids + " cannot be read");
        } catch (UncheckedIOException failed) {
            throw new UsageException("the identifiers cannot be read as UTF-8");
        }
    }
}
