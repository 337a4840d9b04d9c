package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.text.Language;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the indicators. */
@Command(
        name = "indicators",
        description = {
            "List the indicators: id, name, unit, which way is better and what may be added up.",
            "'explain ID' tells everything about one."
        },
        mixinStandardHelpOptions = true)
final class IndicatorsCommand implements Callable<Integer> {
    @Option(
            names = "--line",
            paramLabel = "LINE",
            description =
                    "only those of one line: E1, L1 to L5, F (plan, objectives and social situation), C (community"
                            + " programme), M (accompaniment of teams)")
    private String line;

    @Option(names = "--source", paramLabel = "TABLE", description = "only those that read this source table")
    private String source;

    @Option(names = "--language", defaultValue = "CA", description = "language of names: ca, es, en (default: ca)")
    private Language language;

    @Option(names = "--format", defaultValue = "TABLE", description = "csv or table (default: table)")
    private OutputFormat format;

    @Override
    public Integer call() {
        List<Indicator> chosen = IndicatorCatalogue.load().all().stream()
                .filter(one -> line == null || line.equalsIgnoreCase(one.line()))
                .filter(one -> source == null || one.formula().sources().contains(source))
                .toList();
        if (chosen.isEmpty()) {
            throw new UsageException("no indicator of that line and source; './impulsem indicators' lists all");
        }
        System.out.print(format.print(csv(chosen)));
        return ExitCode.DONE;
    }

    private String csv(List<Indicator> chosen) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("id", "line", "version", "unit", "better", "over_centres", "over_time", "name");
            chosen.forEach(one -> csv.writeRecord(
                    one.id(),
                    one.line(),
                    String.valueOf(one.version()),
                    one.formula().unit(),
                    word(one.formula().direction()),
                    word(one.formula().overCentres()),
                    word(one.formula().overTime()),
                    one.texts().name().in(language)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return text.toString();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
