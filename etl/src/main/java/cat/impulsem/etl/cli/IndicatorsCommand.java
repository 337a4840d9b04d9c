package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.analysis.Declared;
import cat.impulsem.warehouse.text.Language;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the indicators and analyses. */
@Command(
        name = "indicators",
        description = {
            "List the indicators and analyses: id, name, unit, which way is better and what may be added up.",
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
        Declared declared = Declared.load();
        List<Listed> chosen = Stream.concat(
                        declared.indicators().all().stream().map(one -> Listed.of(one, language)),
                        declared.analyses().all().stream().map(one -> Listed.of(one, declared, language)))
                .filter(one -> line == null || one.lines().contains(line.toUpperCase(Locale.ROOT)))
                .filter(one -> source == null || one.sources().contains(source))
                .toList();
        if (chosen.isEmpty()) {
            throw new UsageException("nothing of that line and source; './impulsem indicators' lists all");
        }
        System.out.print(format.print(csv(chosen)));
        return ExitCode.DONE;
    }

    private static String csv(List<Listed> chosen) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(Listed.HEADER);
            chosen.forEach(one -> csv.writeRecord(one.cells()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return text.toString();
    }
}
