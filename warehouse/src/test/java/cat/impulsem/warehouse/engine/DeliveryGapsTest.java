package cat.impulsem.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.StoreLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One district of three centres, January and February 2024 and 2023. On the tenth of each month centre c records 60
 * bureaucratic minutes (2023: 120) and 180 others (2023: 120), of 400 that are available.
 *
 * <pre>
 * 1: everything arrived      2: availability of February 2024 did not      3: the agenda of 2023 did not
 * </pre>
 */
class DeliveryGapsTest {
    @TempDir
    static Path root;

    private static StoreLayout store;

    @BeforeAll
    static void write() {
        StoreFixture city = new StoreFixture(root).district("01");
        activity(city, "REG", true);
        activity(city, "IND", false);
        for (int centre = 1; centre <= 3; centre++) {
            city.centre(centre, "01", "2020-01-01", null);
            for (String month : List.of("01", "02")) {
                if (centre != 3) {
                    work(city, centre, "2023-" + month, 120);
                }
                work(city, centre, "2024-" + month, 60);
                if (centre != 2 || month.equals("01")) {
                    available(city, centre, "2024-" + month);
                }
            }
            city.delivered("agenda_entries", centre, "2024-01", "2024-02");
            city.delivered("availability", centre, "2024-01", centre == 2 ? "2024-01" : "2024-02");
            if (centre != 3) {
                city.delivered("agenda_entries", centre, "2023-01", "2023-02");
            }
        }
        store = city.write();
    }

    private static void activity(StoreFixture city, String family, boolean isBureaucratic) {
        city.row(
                "activities",
                "activity_code",
                family,
                "activity_name",
                family,
                "family",
                family,
                "is_bureaucratic",
                isBureaucratic,
                "is_intervention",
                !isBureaucratic);
    }

    private static void work(StoreFixture city, int centre, String month, int bureaucratic) {
        entry(city, centre, month, "REG", 480, 480 + bureaucratic);
        entry(city, centre, month, "IND", 480 + bureaucratic, 720);
    }

    private static void entry(StoreFixture city, int centre, String month, String activity, int start, int end) {
        city.row(
                "agenda_entries",
                "entry_id",
                centre + month + activity,
                "professional_id",
                "p" + centre,
                "centre_id",
                centre,
                "work_date",
                month + "-10",
                "start_minute",
                start,
                "end_minute",
                end,
                "activity_code",
                activity,
                "recorded_date",
                month + "-10");
    }

    private static void available(StoreFixture city, int centre, String month) {
        city.row(
                "availability",
                "professional_id",
                "p" + centre,
                "centre_id",
                centre,
                "work_date",
                month + "-10",
                "contracted_minutes",
                400,
                "absent_minutes",
                0);
    }

    private static List<ValueRow> values(String indicator, Level level, ViewMode mode, String period) {
        Optional<Period> baseline = Optional.of(Period.parse(period.replace("2024", "2023")));
        try (SqlEngine engine = DuckDbEngine.open()) {
            return Values.of(new ValuesRequest(indicator, level, Period.parse(period), baseline, mode), store, engine);
        }
    }

    @Test
    void aCentreWithoutOneSourceIsNeitherAboveNorBelowTheLine() {
        // February: 240 of 400 in 1 and 3; the 240 recorded minutes of 2 have nothing to stand over
        for (ViewMode mode : ViewMode.values()) {
            for (Level level : List.of(Level.DISTRICT, Level.CITY)) {
                ValueRow sum = values("L4.4b", level, mode, "2024-02").getFirst();
                assertThat(sum.num()).isEqualTo(480);
                assertThat(sum.den()).isEqualTo(800);
                assertThat(sum.coverage()).isCloseTo(2.0 / 3, within(1e-9));
            }
        }
        assertThat(values("L4.4b", Level.CENTRE, ViewMode.IS, "2024-02"))
                .extracting(ValueRow::reason)
                .containsExactly(null, Reason.NO_DELIVERY, null);
    }

    @Test
    void aPeriodAddsTheMonthsThatAreWhole() {
        // five of six centre months
        ValueRow city =
                values("L4.4b", Level.CITY, ViewMode.IS, "2024-01..2024-02").getFirst();
        assertThat(city.num()).isEqualTo(5 * 240);
        assertThat(city.den()).isEqualTo(5 * 400);
        assertThat(city.coverage()).isCloseTo(5.0 / 6, within(1e-9));
        ValueRow second =
                values("L4.4b", Level.CENTRE, ViewMode.IS, "2024-01..2024-02").get(1);
        assertThat(second.num()).isEqualTo(240);
        assertThat(second.den()).isEqualTo(400);
        assertThat(second.coverage()).isEqualTo(0.5);
    }

    @Test
    void whatReadsOnlyTheSourceThatArrivedIsWhole() {
        ValueRow city = values("L1.A", Level.CITY, ViewMode.IS, "2024-02").getFirst();
        assertThat(city.den()).isEqualTo(3 * 240);
        assertThat(city.coverage()).isEqualTo(1);
    }

    @Test
    void aCentreWithoutBaselineIsNotInTheRegainedTimeAndCoverageFalls() {
        // January: (1/2 - 1/4) * 400 in 1 and 2. Asked for: agenda and availability of 3 centres and the agenda of
        // their 3 baselines, 9 in all; used: 4 and 2 of centres 1 and 2.
        ValueRow city = values("L1.B", Level.CITY, ViewMode.WAS, "2024-01").getFirst();
        assertThat(city.num()).isCloseTo(200, within(1e-9));
        assertThat(city.coverage()).isCloseTo(6.0 / 9, within(1e-9));
        assertThat(values("L1.B", Level.CENTRE, ViewMode.WAS, "2024-01").get(2).reason())
                .isEqualTo(Reason.NO_BASELINE);
    }

    @Test
    void availabilityOfTheBaselineIsNotAskedFor() {
        ValueRow first = values("L1.B", Level.CENTRE, ViewMode.WAS, "2024-01").getFirst();
        assertThat(first.value()).isCloseTo(100.0 / 60, within(1e-9));
        assertThat(first.coverage()).isEqualTo(1);
    }
}
