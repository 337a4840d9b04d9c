package cat.impulsem.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.Flag;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Reason;
import cat.impulsem.warehouse.engine.SqlEngine;
import cat.impulsem.warehouse.engine.Standpoint;
import cat.impulsem.warehouse.engine.StoreFixture;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ValueState;
import cat.impulsem.warehouse.engine.Values;
import cat.impulsem.warehouse.engine.ValuesRequest;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Guard;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.StoreLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each centre has 1000 minutes a month. Recorded in 2023: 900 of all three. In 2024 centre 1 records 420, centre 2 600
 * and centre 3 900 of them: together 1920 of 3000.
 */
class RecordedTimeTest {
    @TempDir
    Path root;

    private StoreLayout city() {
        StoreFixture city = new StoreFixture(root).district("01");
        activity(city, "R", "REP", true);
        activity(city, "I", "IND", false);
        activity(city, "G", "GRP", false);
        int[] recorded = {420, 600, 900};
        for (int centre = 1; centre <= 3; centre++) {
            city.centre(centre, "01", "2020-01-01", null);
            for (String table : List.of("agenda_entries", "availability", "procedures")) {
                city.delivered(table, centre, "2023-01", "2024-06");
            }
            month(city, centre, "2023-04", 900);
            month(city, centre, "2024-04", recorded[centre - 1]);
        }
        month(city, 3, "2024-06", 900);
        return city.write();
    }

    private static void activity(StoreFixture city, String code, String family, boolean isBureaucratic) {
        city.row(
                "activities",
                "activity_code",
                code,
                "family",
                family,
                "is_bureaucratic",
                isBureaucratic,
                "is_intervention",
                !isBureaucratic);
    }

    private static void month(StoreFixture city, int centre, String month, int recorded) {
        entry(city, centre, month + "-03", "R", recorded / 3);
        entry(city, centre, month + "-04", "I", recorded - recorded / 3);
        city.row(
                "availability",
                "professional_id",
                "p" + centre,
                "centre_id",
                centre,
                "work_date",
                month + "-03",
                "contracted_minutes",
                1000,
                "absent_minutes",
                0);
    }

    private static void entry(StoreFixture city, int centre, String day, String activity, int minutes) {
        city.row(
                "agenda_entries",
                "entry_id",
                centre + day,
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
                "place",
                "CENTRE",
                "recorded_date",
                day);
    }

    private static List<AnalysisValue> analysed(StoreLayout store, String id, String period, int unit) {
        Period asked = Period.parse(period);
        AnalysisRequest request = new AnalysisRequest(
                id, Level.CENTRE, asked, Optional.of(asked.sameMonthsOf(2023)), ViewMode.IS, Standpoint.TODAY);
        try (SqlEngine engine = DuckDbEngine.open()) {
            return AnalysisValues.of(request, store, engine).stream()
                    .filter(value -> value.unit().key() == unit)
                    .toList();
        }
    }

    private static ValueRow indicator(StoreLayout store, String id, int unit) {
        Period asked = Period.parse("2024-04");
        ValuesRequest request =
                new ValuesRequest(id, Level.CENTRE, asked, Optional.of(asked.sameMonthsOf(2023)), ViewMode.IS);
        try (SqlEngine engine = DuckDbEngine.open()) {
            return Values.of(request, store, engine).stream()
                    .filter(row -> row.unit().key() == unit)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void whereTheIndicatorIsWithheldSoIsItsDecomposition() {
        StoreLayout store = city();
        assertThat(indicator(store, "L1.B", 1).reason()).isEqualTo(Reason.LOW_RECORDING);
        for (String id : List.of("B1", "B2", "B23", "R17.time")) {
            assertThat(analysed(store, id, "2024-04", 1)).as(id).isNotEmpty().allSatisfy(value -> {
                assertThat(value.state()).isEqualTo(ValueState.NOT_AVAILABLE);
                assertThat(value.reason()).isEqualTo(Reason.LOW_RECORDING);
                assertThat(value.value()).isNull();
            });
        }
    }

    @Test
    void whereTheIndicatorIsFlaggedSoIsItsDecomposition() {
        StoreLayout store = city();
        for (int centre : List.of(2, 3)) {
            ValueRow whole = indicator(store, "L1.B", centre);
            assertThat(whole.flags().contains(Flag.LOW_RECORDING)).isEqualTo(centre == 2);
            assertThat(analysed(store, "B1", "2024-04", centre))
                    .isNotEmpty()
                    .allSatisfy(value -> assertThat(value.flags()).isEqualTo(whole.flags()));
        }
    }

    @Test
    void theCityIsJudgedByItsOwnRecording() {
        StoreLayout store = city();
        AnalysisRequest request = new AnalysisRequest(
                "B23", Level.CITY, Period.parse("2024-04"), Optional.empty(), ViewMode.IS, Standpoint.TODAY);
        try (SqlEngine engine = DuckDbEngine.open()) {
            assertThat(AnalysisValues.of(request, store, engine))
                    .isNotEmpty()
                    .allSatisfy(value -> assertThat(value.flags()).containsExactly(Flag.LOW_RECORDING));
        }
    }

    // All is recorded on its day; the last record is of 4 June.
    @Test
    void monthsStillComingInAreProvisional() {
        StoreLayout store = city();
        assertThat(analysed(store, "B23", "2024-06", 3)).isNotEmpty().allSatisfy(value -> assertThat(value.flags())
                .containsExactly(Flag.PROVISIONAL));
        assertThat(analysed(store, "B23", "2024-04", 3)).isNotEmpty().allSatisfy(value -> assertThat(value.flags())
                .isEmpty());
    }

    // B17 is about recording itself.
    @Test
    void whateverReadsTheAgendaIsGuarded() {
        assertThat(AnalysisCatalogue.load().all())
                .filteredOn(one -> one.formula().sources().contains("agenda_entries"))
                .filteredOn(one -> one.formula().guard() == Guard.NONE)
                .extracting(Analysis::id)
                .containsExactly("B17");
    }
}
