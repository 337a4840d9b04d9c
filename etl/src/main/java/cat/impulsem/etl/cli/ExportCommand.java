package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.snapshot.ExportSelection;
import cat.impulsem.warehouse.snapshot.ReleasedExport;
import cat.impulsem.warehouse.snapshot.Snapshot;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.text.Language;
import cat.impulsem.warehouse.text.TermsOfUse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints figures of the published snapshot: what the dashboard shows, with full precision. */
@Command(
        name = "export",
        description = "Print figures of the published snapshot as CSV; what is protected there is protected here.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store;

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "a published table (participation) instead of indicators")
    private String table;

    @Option(names = "--indicator", split = ",", paramLabel = "ID", description = "ids of indicators (default: all)")
    private List<String> indicators = List.of();

    @Option(names = "--level", split = ",", description = "city, district, centre (default: all)")
    private List<String> levels = List.of();

    @Option(
            names = "--unit",
            split = ",",
            paramLabel = "CODE",
            description = "city, 06 or d06, 17 or c17 (default: all)")
    private List<String> units = List.of();

    @Option(
            names = "--grain",
            split = ",",
            description = "month, quarter, rolling12, year, school_year, plan_year (default: all)")
    private List<String> grains = List.of();

    @Option(names = "--period", converter = PeriodConverter.class, description = "months in which the periods lie")
    private Period period;

    @Option(names = "--as", defaultValue = "is", description = "centres as they are today (is) or were (was)")
    private String mode;

    @Option(names = "--language", defaultValue = "CA", description = "language of labels: ca, es, en (default: ca)")
    private Language language;

    @Option(names = "--snapshot", paramLabel = "ID", description = "another snapshot than the published one")
    private String snapshot;

    @Option(names = "--out", paramLabel = "FILE", description = "file to write (default: printed)")
    private Path file;

    @Override
    public Integer call() throws IOException {
        SnapshotStore snapshots = new SnapshotStore(store.layout());
        String id = Optional.ofNullable(snapshot)
                .or(snapshots::current)
                .orElseThrow(() -> new UsageException("nothing is published in " + store.folder()));
        if (!snapshots.all().contains(id)) {
            throw new UsageException("no snapshot " + id + "; there are: " + String.join(", ", snapshots.all()));
        }
        try (Snapshot opened = snapshots.open(id)) {
            String csv = csv(new ReleasedExport(opened, language));
            Deeds.exported(store.layout(), "export", selected(id));
            write(csv);
        }
        System.err.println(TermsOfUse.TEXT.in(language));
        return ExitCode.DONE;
    }

    private Map<String, String> selected(String id) {
        return Map.of(
                "snapshot",
                id,
                "of",
                table != null ? table : indicators.isEmpty() ? "all" : String.join(",", indicators),
                "unit",
                units.isEmpty() ? "all" : String.join(",", units),
                "file",
                file == null ? "" : String.valueOf(file.getFileName()));
    }

    private String csv(ReleasedExport export) {
        return table != null ? export.table(table) : export.values(selection());
    }

    private ExportSelection selection() {
        return new ExportSelection(
                indicators,
                lowerCase(levels),
                lowerCase(grains),
                units,
                mode.toLowerCase(Locale.ROOT),
                Optional.ofNullable(period).map(Period::start),
                Optional.ofNullable(period).map(Period::end));
    }

    private static List<String> lowerCase(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    private void write(String csv) throws IOException {
        if (file == null) {
            System.out.print(csv);
        } else {
            Files.writeString(file, csv, StandardCharsets.UTF_8);
            System.out.println("Written: " + file.toAbsolutePath());
        }
    }
}
