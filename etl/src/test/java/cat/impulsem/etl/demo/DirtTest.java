package cat.impulsem.etl.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.etl.Sources;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirtTest {
    @TempDir
    static Path folder;

    /** Rules that no row of a single delivery can break, and the test that has rows for them. */
    private static final Map<String, String> ELSEWHERE =
            Map.of("replaced", "IntakeTest.correctionReplacesTheRowsOfItsPeriod: only what a second delivery corrects");

    private static List<NamedCsvRecord> expected;

    @BeforeAll
    static void write() {
        DemoCity.write(new DemoOptions(folder.resolve("dirty"), 7, 0.01, true), Progress.silent());
        expected = Written.read(folder.resolve("dirty-expected.csv"));
    }

    /** Three rules are not written where their problem is made. */
    @Test
    void everyRuleOfTheSourcesIsBrokenBySomeRowOrElsewhere() {
        Set<String> known = new TreeSet<>(Sources.rules());
        known.addAll(Set.of("code", "type", "mapping"));
        Set<String> broken = new TreeSet<>(ELSEWHERE.keySet());
        broken.addAll(rules());
        broken.remove("");
        assertThat(broken).isEqualTo(known);
        assertThat(rules()).doesNotContainAnyElementsOf(ELSEWHERE.keySet());
    }

    private static Set<String> rules() {
        return expected.stream().map(row -> row.getField("rule")).collect(Collectors.toSet());
    }

    @Test
    void everyRuleOfASingleDeliveryIsBrokenBySomeRow() {
        assertThat(rules())
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
                        "identifier",
                        "fields",
                        "json",
                        "mapping",
                        "left_out",
                        "calendar",
                        "recurrence",
                        "time_zone",
                        "all_day");
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

    /** Events of a calendar are counted; all other rows are named by their line. */
    private List<Long> linesOf(String file) {
        if (file.endsWith(".csv")) {
            return startsOfRecords(file);
        }
        String starts = file.endsWith(".ics") ? "BEGIN:VEVENT" : "";
        long rows = Written.lines(folder.resolve("dirty").resolve(file)).stream()
                .filter(line -> line.startsWith(starts))
                .count();
        return LongStream.rangeClosed(1, rows).boxed().collect(Collectors.toList());
    }

    private List<Long> startsOfRecords(String file) {
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .allowExtraFields(true)
                .ofCsvRecord(folder.resolve("dirty").resolve(file))) {
            return rows.stream().skip(1).map(CsvRecord::getStartingLineNumber).collect(Collectors.toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
