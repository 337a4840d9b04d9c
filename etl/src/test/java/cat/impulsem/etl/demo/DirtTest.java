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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirtTest {
    @TempDir
    static Path folder;

    /** Rules that no row of a plain delivery of CSV files can break, and the test that has rows for them. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "json", "JsonLinesPartTest: only lines of JSON",
            "mapping", "MappingTest: only what a mapping reads",
            "left_out", "MappingTest: only what a mapping or a calendar leaves out",
            "replaced", "IntakeTest: only what a second delivery corrects",
            "calendar", "CalendarPartTest: only events of calendars",
            "recurrence", "CalendarPartTest",
            "time_zone", "CalendarPartTest",
            "all_day", "CalendarPartTest");

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
    void everyRuleOfTheContractsIsBrokenBySomeRow() {
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
