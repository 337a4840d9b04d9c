package cat.impulsem.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.SqlEngine;
import cat.impulsem.warehouse.engine.Standpoint;
import cat.impulsem.warehouse.engine.StoreFixture;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.StoreLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Centre 1 of district 01 became centre 3 of the same district in April 2024; centre 2 lies in district 02. One session at
 * centre 1 in February, one at centre 3 in May.
 */
class GroupOriginsTest {
    private static final Period HALF = Period.parse("2024-01..2024-06");

    @TempDir
    Path root;

    private StoreLayout store;

    @BeforeEach
    void write() {
        StoreFixture city = new StoreFixture(root)
                .district("01")
                .district("02")
                .centre(1, "01", "2020-01-01", "2024-04-01")
                .centre(2, "02", "2020-01-01", null)
                .centre(3, "01", "2024-04-01", null)
                .row(
                        "successions",
                        "predecessor_id",
                        1,
                        "successor_id",
                        3,
                        "event_date",
                        "2024-04-01",
                        "kind",
                        "RENAME",
                        "weight",
                        1)
                .row("sessions", "session_id", "S1", "centre_id", 1, "session_date", "2024-02-01")
                .row("sessions", "session_id", "S2", "centre_id", 3, "session_date", "2024-05-02");
        attends(city, "S1", "anna", 1);
        attends(city, "S1", "bernat", 2);
        attends(city, "S2", "anna", 1);
        attends(city, "S2", "carme", 3);
        for (int centre = 1; centre <= 3; centre++) {
            city.delivered("sessions", centre, "2024-01", "2024-06");
        }
        store = city.delivered("session_attendances").write();
    }

    private static void attends(StoreFixture city, String session, String person, int home) {
        city.row("session_attendances", "session_id", session, "person_id", person, "home_centre_id", home);
    }

    private List<String> persons(String analysis, Level level, ViewMode mode, String unit) {
        try (SqlEngine engine = DuckDbEngine.open()) {
            AnalysisRequest request =
                    new AnalysisRequest(analysis, level, HALF, Optional.empty(), mode, Standpoint.TODAY);
            return AnalysisValues.of(request, store, engine).stream()
                    .filter(value -> value.unit().code().equals(unit)
                            && value.measure().equals("persons")
                            && value.value() != null)
                    .map(value -> value.code(0) + " " + value.value().intValue())
                    .toList();
        }
    }

    @Test
    void whoBelongedToTheCentreThatThisOneContinuesIsOfTheSameCentre() {
        assertThat(persons("B24", Level.CENTRE, ViewMode.IS, "3"))
                .containsExactly("OWN 2", "OTHER 1", "UNKNOWN 0", "ALL 3");
    }

    @Test
    void asItWasTheOldCentreIsAnotherOne() {
        assertThat(persons("B24", Level.CENTRE, ViewMode.WAS, "3"))
                .containsExactly("OWN 1", "OTHER 1", "UNKNOWN 0", "ALL 2");
    }

    @Test
    void theMatrixHasTheDistrictOfEveryReferenceCentre() {
        assertThat(persons("B24.districts", Level.DISTRICT, ViewMode.IS, "01"))
                .containsExactly("01 2", "02 1", "ALL 3");
        assertThat(persons("B24.districts", Level.DISTRICT, ViewMode.WAS, "01"))
                .containsExactly("01 2", "02 1", "ALL 3");
    }
}
