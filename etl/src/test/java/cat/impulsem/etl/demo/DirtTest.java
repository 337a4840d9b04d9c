package cat.impulsem.etl.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.text.Progress;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirtTest {
    @TempDir
    static Path folder;

    private static List<NamedCsvRecord> expected;

    @BeforeAll
    static void write() {
        DemoCity.write(new DemoOptions(folder.resolve("dirty"), 7, 0.01, true), Progress.silent());
        expected = Written.read(folder.resolve("dirty-expected.csv"));
    }

    @Test
    void everyRuleIsBrokenBySomeRow() {
        assertThat(expected.stream().map(row -> row.getField("rule")).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "",
                        "required",
                        "type",
                        "range",
                        "code",
                        "reference",
                        "ordered",
                        "not_above",
                        "end_not_after_start",
                        "over_midnight",
                        "forgotten_timer",
                        "overlap",
                        "duplicate",
                        "superseded",
                        "centre_not_open",
                        "centre_closed",
                        "future",
                        "fields");
    }

    @Test
    void rowsWithoutARuleAreAcceptedAndOnlyThose() {
        assertThat(expected)
                .allMatch(row -> row.getField("rule").isEmpty()
                        == row.getField("verdict").equals("accepted"));
    }

    @Test
    void everyDirtyRowStandsOnTheLineThatIsNamed() {
        Map<String, List<Long>> lines = new HashMap<>();
        for (NamedCsvRecord row : expected) {
            lines.computeIfAbsent(row.getField("file"), this::linesOf).remove(Long.valueOf(row.getField("row")));
        }
        assertThat(lines.values()).isNotEmpty().allMatch(List::isEmpty);
    }

    private List<Long> linesOf(String file) {
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .allowExtraFields(true)
                .ofCsvRecord(folder.resolve("dirty").resolve(file))) {
            return rows.stream().skip(1).map(CsvRecord::getStartingLineNumber).collect(Collectors.toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
