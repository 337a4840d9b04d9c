package cat.impulsem.etl.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Near the published figures of docs/demo-city.md, on a tenth of the city and so in wider bands. */
class CalibrationTest {
    private static final double TENTH = TenthOfTheCity.SHARE;

    private static Written city;
    private static Minutes minutes;
    private static List<NamedCsvRecord> held;

    @BeforeAll
    static void write() {
        city = TenthOfTheCity.written();
        minutes = TenthOfTheCity.minutes();
        held = city.rows("attentions").stream()
                .filter(row -> row.getField("status").equals("DONE"))
                .toList();
    }

    @Test
    void threeYearsOfTheWholeCityAreTwoMillionEntries() {
        assertThat(city.rows("agenda_entries").size() / TENTH).isBetween(1_900_000.0, 2_100_000.0);
    }

    @Test
    void aTenthHasTheFilesOfAFiftieth(@TempDir Path other) {
        Written fiftieth = Written.at(other.resolve("fiftieth"), 7, 0.02);
        assertThat(fiftieth.bytes().keySet()).isEqualTo(city.bytes().keySet());
        assertThat(fiftieth.rows("agenda_entries").size()
                        * 5.0
                        / city.rows("agenda_entries").size())
                .isBetween(0.85, 1.25);
    }

    @Test
    void attentionsOfAYearAreLikeThePublishedContacts() {
        for (int year = 2023; year <= 2025; year++) {
            assertThat(of(year).size() / TENTH).isBetween(238_000.0, 264_000.0);
        }
    }

    @Test
    void personsOfAYearAreWithinThePublishedRange() {
        for (int year = 2023; year <= 2025; year++) {
            Set<String> persons =
                    of(year).stream().map(row -> row.getField("person_id")).collect(Collectors.toSet());
            assertThat(persons.size() / TENTH).isBetween(79_000.0, 97_600.0);
        }
    }

    @Test
    void waitsFallWithinThePublishedRange() {
        double first = wait(2023);
        double last = wait(2025);
        assertThat(first).isBetween(20.0, 28.0);
        assertThat(last).isBetween(13.0, 19.0);
    }

    @Test
    void bureaucracyFallsByFivePoints() {
        assertThat(bureaucracy("2023")).isBetween(0.365, 0.395);
        assertThat(bureaucracy("2025")).isBetween(0.31, 0.34);
    }

    private static List<NamedCsvRecord> of(int year) {
        return held.stream()
                .filter(row -> row.getField("attended_date").startsWith(year + "-"))
                .toList();
    }

    private static double wait(int year) {
        return of(year).stream()
                .filter(row -> row.getField("kind").equals("FIRST"))
                .mapToLong(row -> LocalDate.parse(row.getField("attended_date")).toEpochDay()
                        - LocalDate.parse(row.getField("requested_date")).toEpochDay())
                .average()
                .orElseThrow();
    }

    private static double bureaucracy(String year) {
        return minutes.share(Family::isBureaucratic, any -> true, year + "-01", year + "-12");
    }
}
