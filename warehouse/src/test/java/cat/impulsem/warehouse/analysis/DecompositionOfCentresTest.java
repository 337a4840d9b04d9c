package cat.impulsem.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Reason;
import cat.impulsem.warehouse.engine.SqlEngine;
import cat.impulsem.warehouse.engine.Standpoint;
import cat.impulsem.warehouse.engine.StoreFixture;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.StoreLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Centre 1 holds the published vector; centre 2 of the same district moves its work from A, dear, to B, cheap. */
class DecompositionOfCentresTest {
    /** Minutes; the snapshot keeps hours to six decimals. */
    private static final double TOLERANCE = 1e-4;

    @TempDir
    Path root;

    private StoreFixture city() {
        StoreFixture city = new StoreFixture(root).district("01").district("02");
        city.centre(1, "01", "2020-01-01", null)
                .centre(2, "01", "2020-01-01", null)
                .centre(3, "02", "2020-01-01", null);
        city.row(
                "activities", "activity_code", "R", "family", "REP", "is_bureaucratic", true, "is_intervention", false);
        vector(city);
        process(city, 2, "A", 2023, 10, 1000);
        process(city, 2, "A", 2024, 20, 2000);
        for (int centre = 1; centre <= 3; centre++) {
            for (String table : List.of("agenda_entries", "procedures", "availability")) {
                if (centre < 3) {
                    city.delivered(table, centre, "2023-04", "2023-04");
                }
                city.delivered(table, centre, "2024-04", "2024-04");
            }
        }
        return city;
    }

    private static void vector(StoreFixture city) {
        process(city, 1, "A", 2023, 100, 4000);
        process(city, 1, "A", 2024, 60, 1800);
        process(city, 1, "B", 2023, 50, 3000);
        process(city, 1, "B", 2024, 40, 2000);
        process(city, 1, "C", 2023, 20, 500);
        process(city, 1, "D", 2024, 10, 150);
    }

    private static void process(StoreFixture city, int centre, String code, int year, int cases, int minutes) {
        for (int i = 0; i < cases; i++) {
            city.row(
                    "procedures",
                    "procedure_id",
                    centre + code + year + i,
                    "centre_id",
                    centre,
                    "process_code",
                    code,
                    "requested_date",
                    year + "-04-01",
                    "closed_date",
                    year + "-04-10",
                    "managed_by",
                    "CSS");
        }
        for (int left = minutes, day = 1; left > 0; left -= 800, day++) {
            city.row(
                    "agenda_entries",
                    "entry_id",
                    centre + code + year + day,
                    "professional_id",
                    "p",
                    "centre_id",
                    centre,
                    "work_date",
                    year + "-04-0" + day,
                    "start_minute",
                    0,
                    "end_minute",
                    Math.min(left, 800),
                    "activity_code",
                    "R",
                    "process_code",
                    code);
        }
    }

    private Map<String, Double> hours(StoreLayout store, Level level, String unit, String measure) {
        return values(store, level, unit).stream()
                .filter(value -> value.measure().equals(measure) && value.value() != null)
                .collect(Collectors.toMap(value -> value.code(0), value -> value.value() * 60));
    }

    private static List<AnalysisValue> values(StoreLayout store, Level level, String unit) {
        try (SqlEngine engine = DuckDbEngine.open()) {
            AnalysisRequest request = new AnalysisRequest(
                    "B1",
                    level,
                    Period.parse("2024-04"),
                    Optional.of(Period.parse("2023-04")),
                    ViewMode.IS,
                    Standpoint.TODAY);
            return AnalysisValues.of(request, store, engine).stream()
                    .filter(value -> value.unit().code().equals(unit))
                    .toList();
        }
    }

    @Test
    void thePublishedVectorComesOut() {
        Map<String, Double> minutes = hours(city().write(), Level.CENTRE, "1", "minutes");
        assertThat(minutes.get("volume")).isCloseTo(2116 + 2.0 / 3, within(TOLERANCE));
        assertThat(minutes.get("unit_time")).isCloseTo(1250, within(TOLERANCE));
        assertThat(minutes.get("mix")).isCloseTo(-166 - 2.0 / 3, within(TOLERANCE));
        assertThat(minutes.get("entry_exit")).isCloseTo(350, within(TOLERANCE));
        assertThat(minutes.get("attributed")).isCloseTo(3550, within(TOLERANCE));
        assertThat(minutes.get("headline")).isCloseTo(1083 + 1.0 / 3, within(TOLERANCE));
    }

    @Test
    void aDistrictIsTheSumOfItsCentresAndShowsWhatLiesBetweenThem() {
        StoreLayout store = city().write();
        Map<String, Double> sum = hours(store, Level.DISTRICT, "01", "minutes");
        Map<String, Double> between = hours(store, Level.DISTRICT, "01", "between_centres");
        // centre 2: ten more cases of A at 100 minutes, so a volume of -1000 and nothing else
        assertThat(sum.get("volume")).isCloseTo(2116 + 2.0 / 3 - 1000, within(TOLERANCE));
        assertThat(sum.get("unit_time")).isCloseTo(1250, within(TOLERANCE));
        assertThat(sum.get("attributed")).isCloseTo(2550, within(TOLERANCE));
        // at one go A goes from 110 cases in 5000 minutes to 80 in 3800, which looks like slower work
        double cases = (160 + 120) / 2.0;
        double unitTime = -cases
                * ((3800.0 / 80 - 5000.0 / 110) * (110 / 160.0 + 80 / 120.0) / 2
                        + (50 - 60) * (50 / 160.0 + 40 / 120.0) / 2);
        assertThat(between.get("unit_time")).isCloseTo(unitTime - 1250, within(TOLERANCE));
        assertThat(between.get("attributed")).isCloseTo(0, within(TOLERANCE));
        assertThat(between.values().stream().filter(part -> Math.abs(part) > 1).count())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void aCentreWithoutItsBaselineMonthsIsInNoSum() {
        StoreFixture city = city();
        process(city, 3, "A", 2024, 10, 700);
        StoreLayout store = city.write();
        assertThat(values(store, Level.CENTRE, "3"))
                .allSatisfy(value -> assertThat(value.reason()).isEqualTo(Reason.NO_DELIVERY));
        assertThat(hours(store, Level.CITY, "city", "minutes").get("attributed"))
                .isCloseTo(2550, within(TOLERANCE));
        assertThat(values(store, Level.CITY, "city").getFirst().coverage()).isCloseTo(2.0 / 3, within(TOLERANCE));
    }
}
