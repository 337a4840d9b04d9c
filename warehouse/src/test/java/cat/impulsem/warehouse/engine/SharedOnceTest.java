package cat.impulsem.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.StoreLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Centres 1 and 2 of district 01 share one action in development and, with centre 3 of district 02, one network. */
class SharedOnceTest {
    @TempDir
    Path root;

    private StoreLayout city() {
        StoreFixture city = new StoreFixture(root).district("01").district("02");
        for (int centre : List.of(1, 2, 3)) {
            city.centre(centre, centre == 3 ? "02" : "01", "2020-01-01", null)
                    .delivered("agenda_entries", centre, "2024-01", "2024-12");
            city.row("networks", "network_id", "N", "centre_id", centre, "from_date", "2023-05-01", "kind", "HEALTH");
        }
        city.row("actions", "action_id", "A", "typology", "INTERCENTRE", "started_date", "2023-01-01");
        city.row("action_centres", "action_id", "A", "centre_id", 1)
                .row("action_centres", "action_id", "A", "centre_id", 2, "since_date", "2024-03-01");
        city.row("action_phases", "action_id", "A", "phase_number", 3, "entered_date", "2024-01-01");
        return city.delivered("action_evaluations").delivered("action_entities").write();
    }

    private static List<Double> amounts(StoreLayout store, String indicator, Level level, boolean below) {
        ValuesRequest request =
                new ValuesRequest(indicator, level, Period.parse("2024-12"), Optional.empty(), ViewMode.IS);
        try (SqlEngine engine = DuckDbEngine.open()) {
            return Values.of(request, store, engine).stream()
                    .map(row -> below ? row.den() : row.num())
                    .toList();
        }
    }

    @Test
    void anActionAndANetworkOfTwoCentresAreOneInTheirDistrictAndTheCity() {
        StoreLayout store = city();
        assertThat(amounts(store, "L4.1a", Level.CENTRE, false)).containsExactly(1.0, 1.0, 1.0);
        assertThat(amounts(store, "L4.1a", Level.DISTRICT, false)).containsExactly(1.0, 1.0);
        assertThat(amounts(store, "L4.1a", Level.CITY, false)).containsExactly(1.0);
        // Actions that are due for an evaluation stand below the line.
        assertThat(amounts(store, "C.G", Level.CENTRE, true)).containsExactly(1.0, 1.0, null);
        assertThat(amounts(store, "C.G", Level.DISTRICT, true)).containsExactly(1.0, null);
        assertThat(amounts(store, "C.G", Level.CITY, true)).containsExactly(1.0);
        assertThat(amounts(store, "C.I", Level.CENTRE, true)).containsExactly(1.0, 1.0, null);
        assertThat(amounts(store, "C.I", Level.DISTRICT, true)).containsExactly(1.0, null);
        assertThat(amounts(store, "C.I", Level.CITY, true)).containsExactly(1.0);
    }
}
