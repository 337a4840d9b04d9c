package cat.impulsem.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.StoreLayout;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlagsTest {
    @TempDir
    Path root;

    private StoreFixture city() {
        StoreFixture city = new StoreFixture(root).district("01");
        activity(city, "REGISTER", "REG", true);
        activity(city, "INTERVIEW", "IND", false);
        return city;
    }

    private static void activity(StoreFixture city, String code, String family, boolean isBureaucratic) {
        city.row(
                "activities",
                "activity_code",
                code,
                "activity_name",
                code,
                "family",
                family,
                "is_bureaucratic",
                isBureaucratic,
                "is_intervention",
                !isBureaucratic);
    }

    private static void entry(
            StoreFixture city, int centre, String day, String recorded, String activity, int minutes) {
        city.row(
                "agenda_entries",
                "entry_id",
                centre + day + recorded + activity,
                "professional_id",
                "p" + centre,
                "centre_id",
                centre,
                "work_date",
                day,
                "start_minute",
                0,
                "end_minute",
                minutes,
                "activity_code",
                activity,
                "recorded_date",
                recorded);
    }

    private static void available(StoreFixture city, int centre, String day, int minutes) {
        city.row(
                "availability",
                "professional_id",
                "p" + centre,
                "centre_id",
                centre,
                "work_date",
                day,
                "contracted_minutes",
                minutes,
                "absent_minutes",
                0);
    }

    private static List<ValueRow> values(StoreLayout store, String indicator, Level level, String period) {
        ValuesRequest request =
                new ValuesRequest(indicator, level, Period.parse(period), Optional.empty(), ViewMode.WAS);
        try (SqlEngine engine = DuckDbEngine.open()) {
            return Values.of(request, store, engine);
        }
    }

    // Centre 1 records 2120 of 5000 minutes (42 %), 767 of them bureaucratic: 36.2 %. Centre 2: 300 of 500, 90 of them.
    private StoreLayout sparse() {
        StoreFixture city = city();
        for (int centre : List.of(1, 2)) {
            city.centre(centre, "01", "2020-01-01", null)
                    .delivered("agenda_entries", centre, "2024-01", "2024-06")
                    .delivered("availability", centre, "2024-01", "2024-06");
        }
        entry(city, 1, "2024-01-10", "2024-01-10", "REGISTER", 767);
        entry(city, 1, "2024-01-11", "2024-01-11", "INTERVIEW", 1353);
        entry(city, 2, "2024-01-10", "2024-01-10", "REGISTER", 90);
        entry(city, 2, "2024-01-11", "2024-01-11", "INTERVIEW", 210);
        entry(city, 2, "2024-06-11", "2024-06-11", "INTERVIEW", 10);
        available(city, 1, "2024-01-10", 5000);
        available(city, 2, "2024-01-10", 500);
        return city.write();
    }

    @Test
    void belowHalfOfTheTimeAShareIsWithheldAndItsBoundsAreNot() {
        ValueRow centre = values(sparse(), "L1.A", Level.CENTRE, "2024-01").getFirst();
        assertThat(centre.state()).isEqualTo(ValueState.NOT_AVAILABLE);
        assertThat(centre.reason()).isEqualTo(Reason.LOW_RECORDING);
        assertThat(centre.value()).isNull();
        assertThat(centre.flags()).containsExactly(Flag.LOW_RECORDING);
        // 767 of 5000, and with the 2880 minutes that nobody recorded
        assertThat(centre.bounds().low()).isCloseTo(15.34, within(1e-9));
        assertThat(centre.bounds().high()).isCloseTo(72.94, within(1e-9));
    }

    @Test
    void moreRecordedThanAvailableLeavesNothingOpen() {
        // 150 bureaucratic minutes of 600 recorded ones in 500 available
        Bounds bounds = RecordingGuard.bounds(100, 150, new Figure(600, 500));
        assertThat(bounds.low()).isEqualTo(30);
        assertThat(bounds.high()).isEqualTo(30);
    }

    // Centre 1 as in sparse(); of centre 2 the agenda arrived (4000 of 4500 minutes bureaucratic), availability did
    // not.
    private StoreLayout halfJudged() {
        StoreFixture city = city();
        for (int centre : List.of(1, 2)) {
            city.centre(centre, "01", "2020-01-01", null).delivered("agenda_entries", centre, "2024-01", "2024-06");
        }
        city.delivered("availability", 1, "2024-01", "2024-05");
        entry(city, 1, "2024-01-10", "2024-01-10", "REGISTER", 767);
        entry(city, 1, "2024-01-11", "2024-01-11", "INTERVIEW", 1353);
        entry(city, 2, "2024-01-10", "2024-01-10", "REGISTER", 4000);
        entry(city, 2, "2024-01-11", "2024-01-11", "INTERVIEW", 500);
        entry(city, 1, "2024-06-11", "2024-06-11", "INTERVIEW", 10);
        available(city, 1, "2024-01-10", 5000);
        return city.write();
    }

    @Test
    void boundsNeedTheAvailableTimeOfTheSameCentresAndMonths() {
        StoreLayout store = halfJudged();
        for (Level level : List.of(Level.DISTRICT, Level.CITY)) {
            ValueRow row = values(store, "L1.A", level, "2024-01").getFirst();
            // 4767 of 6620 recorded minutes; of the 5000 available ones they would be 95 %
            assertThat(row.num()).isNull();
            assertThat(row.reason()).isEqualTo(Reason.LOW_RECORDING);
            assertThat(row.bounds()).isNull();
        }
        assertThat(values(store, "L1.A", Level.CENTRE, "2024-01")
                        .getFirst()
                        .bounds()
                        .low())
                .isCloseTo(15.34, within(1e-9));
        // January to May of centre 1 have both, June has no availability
        assertThat(values(store, "L1.A", Level.CENTRE, "2024-01..2024-05")
                        .getFirst()
                        .bounds())
                .isNotNull();
        assertThat(values(store, "L1.A", Level.CENTRE, "2024-01..2024-06")
                        .getFirst()
                        .bounds())
                .isNull();
    }

    @Test
    void boundsOfWhatArrivedOfBothStandThoughACentreIsLacking() {
        StoreFixture city = city();
        city.centre(1, "01", "2020-01-01", null).centre(2, "01", "2020-01-01", null);
        city.delivered("agenda_entries", 1, "2024-01", "2024-06").delivered("availability", 1, "2024-01", "2024-06");
        entry(city, 1, "2024-01-10", "2024-01-10", "REGISTER", 90);
        entry(city, 1, "2024-01-11", "2024-01-11", "INTERVIEW", 310);
        entry(city, 1, "2024-06-11", "2024-06-11", "INTERVIEW", 10);
        available(city, 1, "2024-01-10", 500);
        ValueRow row = values(city.write(), "L1.A", Level.CITY, "2024-01").getFirst();
        assertThat(row.flags()).containsExactly(Flag.INCOMPLETE);
        assertThat(row.bounds()).isEqualTo(new Bounds(18, 38));
    }

    @Test
    void belowSeventyOfAHundredItIsFlaggedAndShown() {
        ValueRow centre = values(sparse(), "L1.A", Level.CENTRE, "2024-01").get(1);
        assertThat(centre.value()).isEqualTo(30);
        assertThat(centre.flags()).containsExactly(Flag.LOW_RECORDING);
        assertThat(centre.bounds()).isEqualTo(new Bounds(18, 58));
    }

    @Test
    void theCityIsJudgedByItsOwnCoverage() {
        // 2420 of 5500 minutes: 44 %
        ValueRow city = values(sparse(), "L1.A", Level.CITY, "2024-01").getFirst();
        assertThat(city.reason()).isEqualTo(Reason.LOW_RECORDING);
        assertThat(city.bounds().low()).isCloseTo(100 * 857.0 / 5500, within(1e-9));
    }

    @Test
    void whereAvailabilityNeverArrivedNothingIsJudged() {
        StoreFixture city = city().centre(1, "01", "2020-01-01", null);
        city.delivered("agenda_entries", 1, "2024-01", "2024-01");
        entry(city, 1, "2024-01-31", "2024-01-31", "REGISTER", 60);
        ValueRow centre = values(city.write(), "L1.A", Level.CENTRE, "2024-01").getFirst();
        assertThat(centre.value()).isEqualTo(100);
        assertThat(centre.bounds()).isNull();
    }

    // Half of the minutes are recorded at once, half after forty days; the last record is of 20 July.
    private StoreLayout late() {
        StoreFixture city = city().centre(1, "01", "2020-01-01", null);
        city.delivered("agenda_entries", 1, "2024-01", "2024-07");
        for (String month : List.of("2024-01", "2024-02", "2024-03")) {
            entry(city, 1, month + "-10", month + "-10", "REGISTER", 100);
            entry(city, 1, month + "-12", forty(month), "INTERVIEW", 100);
        }
        for (String month : List.of("2024-05", "2024-06")) {
            entry(city, 1, month + "-10", month + "-10", "REGISTER", 100);
        }
        entry(city, 1, "2024-07-20", "2024-07-20", "REGISTER", 100);
        return city.write();
    }

    private static String forty(String month) {
        return YearMonth.parse(month).atDay(12).plusDays(40).toString();
    }

    @Test
    void aMonthIsProvisionalUntilAlmostAllOfItIsRecorded() {
        // 31 May is 50 days before 20 July, 30 June is 20
        assertThat(values(late(), "L1.A", Level.CENTRE, "2024-05").getFirst().flags())
                .isEmpty();
        assertThat(values(late(), "L1.A", Level.CENTRE, "2024-06").getFirst().flags())
                .containsExactly(Flag.PROVISIONAL);
        assertThat(values(late(), "L1.A", Level.CENTRE, "2024-05..2024-06")
                        .getFirst()
                        .flags())
                .containsExactly(Flag.PROVISIONAL);
    }

    @Test
    void completenessIsLearntFromSettledMonths() {
        IndicatorCatalogue catalogue = IndicatorCatalogue.load();
        try (SqlEngine engine = DuckDbEngine.open()) {
            StoreFacts facts = StoreFacts.open(late(), engine, catalogue, List.of(catalogue.get("L1.A")));
            assertThat(facts.recordingDelay().completeness("agenda_entries", YearMonth.of(2024, 6)))
                    .isEqualTo(0.5);
            assertThat(facts.recordingDelay().completeness("agenda_entries", YearMonth.of(2024, 5)))
                    .isEqualTo(1);
            assertThat(facts.recordingDelay().completeness("agenda_entries", YearMonth.of(2024, 7)))
                    .isZero();
            assertThat(facts.recordingDelay().completeness("activities", YearMonth.of(2024, 7)))
                    .isEqualTo(1);
        }
    }

    @Test
    void aSumThatLacksACentreIsIncomplete() {
        StoreFixture city = city();
        city.centre(1, "01", "2020-01-01", null).centre(2, "01", "2020-01-01", null);
        city.delivered("agenda_entries", 1, "2024-01", "2024-06");
        entry(city, 1, "2024-01-10", "2024-01-10", "REGISTER", 60);
        entry(city, 1, "2024-06-30", "2024-06-30", "REGISTER", 60);
        ValueRow row = values(city.write(), "L1.A", Level.CITY, "2024-01").getFirst();
        assertThat(row.flags()).containsExactly(Flag.INCOMPLETE);
        assertThat(row.coverage()).isEqualTo(0.5);
    }

    @Test
    void moreRecordedThanThereIsTimeIsFlaggedAsAnError() {
        StoreFixture city = city();
        for (int centre : List.of(1, 2)) {
            city.centre(centre, "01", "2020-01-01", null)
                    .delivered("agenda_entries", centre, "2024-01", "2024-01")
                    .delivered("availability", centre, "2024-01", "2024-01");
            entry(city, centre, "2024-01-10", "2024-01-10", "INTERVIEW", 500);
        }
        available(city, 1, "2024-01-10", 499);
        available(city, 2, "2024-01-10", 500);
        assertThat(values(city.write(), "L4.4b", Level.CENTRE, "2024-01"))
                .extracting(row -> row.flags().contains(Flag.OVER_RECORDED))
                .containsExactly(true, false);
    }
}
