package cat.impulsem.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.StoreLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Centres 1 and 2 of district 01 became centre 3 on the first of February 2024; centre 4 is in district 02. At the review
 * of January centres 1, 2 and 4 used the methods A and B, at that of February centre 3 used A only. Professional p1 of
 * centre 4 came to a session of the teams that no centre held.
 */
class BoundRegistersTest {
    @TempDir
    static Path root;

    private static StoreLayout store;

    @BeforeAll
    static void write() {
        StoreFixture city = new StoreFixture(root).district("01").district("02");
        city.centre(1, "01", "2020-01-01", "2024-02-01").centre(2, "01", "2020-01-01", "2024-02-01");
        city.centre(3, "01", "2024-02-01", null).centre(4, "02", "2020-01-01", null);
        succession(city, 1);
        succession(city, 2);
        for (int centre : new int[] {1, 2, 4}) {
            use(city, centre, "A", "2024-01-31", true);
            use(city, centre, "B", "2024-01-31", true);
        }
        use(city, 3, "A", "2024-02-15", true);
        use(city, 3, "B", "2024-02-15", false);
        city.row("professionals", "professional_id", "p1", "centre_id", 4, "valid_from", "2020-01-01");
        city.row("participation_events", "event_id", "E1", "dimension", "INTERNAL", "event_date", "2024-01-10");
        city.row("participation_attendances", "event_id", "E1", "person_id", "x", "professional_id", "p1");
        store = city.delivered("agenda_entries", 4, "2024-01", "2024-02").write();
    }

    private static void succession(StoreFixture city, int predecessor) {
        city.row(
                "successions",
                "predecessor_id",
                predecessor,
                "successor_id",
                3,
                "event_date",
                "2024-02-01",
                "kind",
                "MERGE",
                "weight",
                1);
    }

    private static void use(StoreFixture city, int centre, String method, String day, boolean isInUse) {
        city.row("method_uses", "method_code", method, "centre_id", centre, "as_of_date", day, "is_in_use", isInUse);
    }

    private static List<ValueRow> values(String indicator, Level level, ViewMode mode, String month) {
        try (SqlEngine engine = DuckDbEngine.open()) {
            ValuesRequest request = new ValuesRequest(indicator, level, Period.parse(month), Optional.empty(), mode);
            return Values.of(request, store, engine);
        }
    }

    @Test
    void cellsThatDifferInAColumnNobodyAsksForAreNotTakenForOne() {
        ValueRow fourth = values("L5.2a", Level.CENTRE, ViewMode.IS, "2024-01").getLast();
        assertThat(fourth.num()).isEqualTo(2);
        assertThat(fourth.den()).isEqualTo(2);
    }

    @Test
    void theReviewOfAClosedCentreIsNotThatOfItsSuccessor() {
        assertThat(values("L5.2a", Level.CENTRE, ViewMode.IS, "2024-01")
                        .getFirst()
                        .reason())
                .isEqualTo(Reason.NOT_RECORDED);
        ValueRow third = values("L5.2a", Level.CENTRE, ViewMode.IS, "2024-02").getFirst();
        assertThat(third.num()).isEqualTo(1);
        assertThat(third.den()).isEqualTo(2);
    }

    @Test
    void theReviewOfAClosedCentreLeavesTheCityWithIt() {
        // January: A and B of three centres; February: A of centre 3, A and B of centre 4
        assertThat(values("L5.2a", Level.CITY, ViewMode.WAS, "2024-01")
                        .getFirst()
                        .num())
                .isEqualTo(6);
        ValueRow february = values("L5.2a", Level.CITY, ViewMode.WAS, "2024-02").getFirst();
        assertThat(february.num()).isEqualTo(3);
        assertThat(february.den()).isEqualTo(4);
    }

    @Test
    void aSessionThatNoCentreHeldCountsForThoseWhoCame() {
        for (ViewMode mode : ViewMode.values()) {
            for (Level level : Level.values()) {
                assertThat(values("L5.4a", level, mode, "2024-01").getLast().num())
                        .as("%s %s", mode, level)
                        .isEqualTo(1);
            }
        }
    }
}
