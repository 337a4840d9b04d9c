package cat.impulsem.etl.cli;

import cat.impulsem.etl.cli.DeliveryLedger.Line;
import cat.impulsem.warehouse.indicator.Period;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Which lines of the delivery ledger are printed, and how. */
final class LedgerOptions {
    @Option(
            names = "--ledger",
            required = true,
            description = "print the delivery ledger: what arrived of each source, table, centre and month, when, and"
                    + " how many rows were good or bad; 'no_rows' is what a source said, 'not_delivered' that it"
                    + " said nothing. Without one of the options below one sign for each centre and month")
    private boolean isWanted;

    @Option(names = "--source", split = ",", paramLabel = "NAME", description = "only these sources")
    private List<String> sources = List.of();

    @Option(names = "--table", split = ",", paramLabel = "NAME", description = "only these tables, line by line")
    private List<String> tables = List.of();

    @Option(names = "--centre", split = ",", paramLabel = "ID", description = "only these centres, line by line")
    private List<Integer> centres = List.of();

    @Option(
            names = "--month",
            converter = PeriodConverter.class,
            paramLabel = "PERIOD",
            description = "only these months, such as 2024-03 or 2024-01..2024-06, line by line")
    private Period months;

    @Option(names = "--state", split = ",", description = "only delivered, no_rows or not_delivered, line by line")
    private List<String> states = List.of();

    @Option(names = "--format", description = "csv or table, line by line")
    private OutputFormat format;

    String print(Path load) {
        List<Line> lines =
                DeliveryLedger.read(load).stream().filter(this::isAskedFor).toList();
        boolean isWhole = tables.isEmpty() && centres.isEmpty() && months == null && states.isEmpty() && format == null;
        if (isWhole) {
            return LedgerText.picture(lines);
        }
        return (format == null ? OutputFormat.TABLE : format).print(LedgerText.csv(lines));
    }

    private boolean isAskedFor(Line line) {
        return isIn(sources, line.source())
                && isIn(tables, line.table())
                && isIn(centres, line.centre())
                && isIn(states, line.state())
                && (months == null || line.month() != null && months.months().contains(line.month()));
    }

    private static <T> boolean isIn(List<T> wanted, T found) {
        return wanted.isEmpty() || wanted.contains(found);
    }
}
