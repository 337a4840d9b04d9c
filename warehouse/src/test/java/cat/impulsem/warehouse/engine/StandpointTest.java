package cat.impulsem.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.CsvField;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The golden city, but centre 1 (district 01) goes over to 3 (district 02) on 1 February 2024, and centre 4 moves on 1
 * March: it is 5 from then on. Bureaucratic minutes of centre c in month m of 2024: 30(c + m + 2), of 30(c + m + 2) + 900.
 */
class StandpointTest {
    @TempDir
    static Path root;

    private static StoreLayout store;

    @BeforeAll
    static void write() {
        StoreFixture city = GoldenCity.fixture(root);
        city.centre(5, "02", "2024-03-01", null);
        succession(city, 1, 3, "2024-02-01", "MERGE", 1);
        succession(city, 4, 5, "2024-03-01", "MOVE", 1);
        city.change("centres", 0, "closed_date", "2024-02-01").change("centres", 3, "closed_date", "2024-03-01");
        for (String table : List.of("agenda_entries", "availability")) {
            city.moved(table, 1, 3, "2024-02-01").moved(table, 4, 5, "2024-03-01");
            city.delivered(table, 5, "2024-03", "2024-03");
        }
        store = city.write();
    }

    private static void succession(StoreFixture city, int from, int to, String day, String kind, double weight) {
        city.row(
                "successions",
                "predecessor_id",
                from,
                "successor_id",
                to,
                "event_date",
                day,
                "kind",
                kind,
                "weight",
                weight);
    }

    private static List<ValueRow> values(StoreLayout store, String id, Level level, String period, Standpoint from) {
        Optional<Period> baseline = Optional.of(Period.parse(period.replace("2024", "2023")));
        ValuesRequest request = new ValuesRequest(id, level, Period.parse(period), baseline, ViewMode.IS, from);
        try (SqlEngine engine = DuckDbEngine.open()) {
            return Values.of(request, store, engine);
        }
    }

    private static List<String> nums(String period, String centresOf) {
        Standpoint from = new Standpoint(LocalDate.parse(centresOf), null);
        return values(store, "L1.A", Level.CENTRE, period, from).stream()
                .map(row -> row.unit().code() + " " + CsvField.of(row.num()))
                .toList();
    }

    @Test
    void asOfADayTheCentresAreThoseOfThatDay() {
        // January: 120, 150, 180, 210
        assertThat(nums("2024-01", "2024-01-31")).containsExactly("1 120", "2 150", "3 180", "4 210");
        assertThat(nums("2024-01", "2024-02-01")).containsExactly("2 150", "3 300", "4 210");
        assertThat(nums("2024-01", "2024-03-01")).containsExactly("2 150", "3 300", "5 210");
    }

    @Test
    void aCentreStillToComeIsSeenAsTheOneThatItContinues() {
        // March: 4 is 5 by then, with 270; what 3 took over from 1 in February cannot be told apart any more
        assertThat(nums("2024-03", "2024-02-29")).containsExactly("2 210", "3 420", "4 270");
        assertThat(nums("2024-03", "2024-01-31")).containsExactly("1 ", "2 210", "3 420", "4 270");
    }

    @Test
    void noViewKeepsACentreThatIsClosedOnItsDay() {
        for (LocalDate day = LocalDate.of(2023, 12, 31); day.getYear() < 2025; day = day.plusDays(30)) {
            Standpoint from = new Standpoint(day, null);
            List<Integer> keys = values(store, "L1.A", Level.CENTRE, "2024-01", from).stream()
                    .map(row -> row.unit().key())
                    .toList();
            assertThat(keys).doesNotHaveDuplicates();
            assertThat(keys.contains(1)).isEqualTo(day.isBefore(LocalDate.of(2024, 2, 1)));
            assertThat(keys.contains(4)).isEqualTo(day.isBefore(LocalDate.of(2024, 3, 1)));
            assertThat(keys.contains(5)).isEqualTo(!day.isBefore(LocalDate.of(2024, 3, 1)));
        }
    }

    @Test
    void aMergedCityRegainsTheSameHoursFromBelowAndFromAbove() {
        for (String period : List.of("2024-01", "2024-02", "2024-03", "2024-01..2024-03")) {
            double centres = sum(values(store, "L1.B", Level.CENTRE, period, Standpoint.TODAY));
            double districts = sum(values(store, "L1.B", Level.DISTRICT, period, Standpoint.TODAY));
            double city = sum(values(store, "L1.B", Level.CITY, period, Standpoint.TODAY));
            assertThat(districts).as(period).isCloseTo(centres, within(1e-9));
            assertThat(city).as(period).isCloseTo(centres, within(1e-9));
        }
        // centre 3 with what was 1, quarter: bureaucratic 450 + 630 of 6480, baseline 2160 of 7560, available 8640
        List<ValueRow> quarter = values(store, "L1.B", Level.CENTRE, "2024-01..2024-03", Standpoint.TODAY);
        assertThat(quarter.get(1).num()).isCloseTo((2160.0 / 7560 - 1080.0 / 6480) * 8640, within(1e-9));
    }

    private static double sum(List<ValueRow> rows) {
        return rows.stream().mapToDouble(ValueRow::value).sum();
    }

    @Test
    void aDividedCentreSharesOutItsMinutesAndNotItsPeople(@TempDir Path other) {
        StoreFixture city = GoldenCity.fixture(other);
        city.centre(6, "01", "2024-03-01", null).centre(7, "02", "2024-03-01", null);
        city.change("centres", 0, "closed_date", "2024-03-01");
        succession(city, 1, 6, "2024-03-01", "SPLIT", 0.25);
        succession(city, 1, 7, "2024-03-01", "SPLIT", 0.75);
        StoreLayout split = city.write();
        // centre 1, January: 120 of 1020
        List<ValueRow> rows = values(split, "L1.A", Level.CENTRE, "2024-01", Standpoint.TODAY);
        assertThat(rows).extracting(row -> row.unit().code()).containsExactly("2", "3", "4", "6", "7");
        assertThat(rows).extracting(ValueRow::num).containsExactly(150.0, 180.0, 210.0, 30.0, 90.0);
        assertThat(rows).extracting(ValueRow::den).containsExactly(1050.0, 1080.0, 1110.0, 255.0, 765.0);
        assertThat(values(split, "L1.A", Level.DISTRICT, "2024-01", Standpoint.TODAY))
                .extracting(ValueRow::num)
                .containsExactly(180.0, 480.0);
        assertThat(values(split, "L2.1a", Level.CENTRE, "2024-01", Standpoint.TODAY))
                .extracting(ValueRow::reason)
                .containsExactly(null, null, null, Reason.SPLIT, Reason.SPLIT);
    }

    @Test
    void asKnownOnADayLaterRecordsAreLeftOut(@TempDir Path other) {
        StoreFixture city = GoldenCity.fixture(other);
        city.row(
                "agenda_entries",
                "entry_id",
                "late",
                "professional_id",
                "p11",
                "centre_id",
                1,
                "work_date",
                "2024-01-11",
                "start_minute",
                480,
                "end_minute",
                540,
                "activity_code",
                "REGISTER",
                "recorded_date",
                "2024-02-20");
        StoreLayout late = city.write();
        assertThat(known(late, "2024-01", "2024-02-19").num()).isEqualTo(120);
        assertThat(known(late, "2024-01", "2024-02-20").num()).isEqualTo(180);
        assertThat(known(late, "2024-02", "2024-02-09").reason()).isEqualTo(Reason.DENOMINATOR_ZERO);
        assertThat(known(late, "2024-03", "2024-02-20").reason()).isEqualTo(Reason.NO_DELIVERY);
    }

    private static ValueRow known(StoreLayout store, String month, String day) {
        return values(store, "L1.A", Level.CENTRE, month, new Standpoint(null, LocalDate.parse(day)))
                .getFirst();
    }
}
