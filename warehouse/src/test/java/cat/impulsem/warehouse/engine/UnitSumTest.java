package cat.impulsem.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.StoreLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The golden city; action A of centres 1 and 2 has four people in 1 and, two of them the same, three in 2. */
class UnitSumTest {
    @TempDir
    static Path root;

    private static StoreLayout store;

    @BeforeAll
    static void write() {
        StoreFixture city = GoldenCity.fixture(root);
        for (int i = 1; i <= 5; i++) {
            if (i <= 4) {
                participant(city, "A", i);
            }
            if (i >= 3) {
                participant(city, "B", i);
            }
        }
        city.row("action_centres", "action_id", "A", "centre_id", 1);
        city.row("action_centres", "action_id", "B", "centre_id", 2);
        store = city.write();
    }

    private static void participant(StoreFixture city, String action, int person) {
        city.row(
                "action_participants",
                "action_id",
                action,
                "person_id",
                "person" + person,
                "role_code",
                "ATTEND",
                "first_date",
                "2024-01-10",
                "has_attended",
                true);
    }

    private static ValueRow sum(String indicator, String... units) {
        ValuesRequest request =
                new ValuesRequest(indicator, Level.CENTRE, Period.parse("2024-01"), Optional.empty(), ViewMode.IS);
        try (SqlEngine engine = DuckDbEngine.open()) {
            return Values.sum(Values.of(request, store, engine), List.of(units)).getFirst();
        }
    }

    @Test
    void whatAddsUpIsAddedUp() {
        // 120 of 1020 and 150 of 1050
        ValueRow both = sum("L1.A", "1", "2");
        assertThat(both.unit().code()).isEqualTo("1+2");
        assertThat(both.num()).isEqualTo(270);
        assertThat(both.den()).isEqualTo(2070);
        assertThat(both.value()).isEqualTo(27000.0 / 2070);
    }

    @Test
    void aSumHasNoMeanOfCoverages() {
        assertThat(sum("L1.A", "1", "2").coverage()).isNull();
        assertThat(sum("C.H", "1", "2").coverage()).isNull();
        assertThat(sum("L1.1a", "1", "2").coverage()).isNull();
    }

    @Test
    void peopleAreNotAddedUpButBounded() {
        ValueRow both = sum("C.H", "1", "2");
        assertThat(both.value()).isNull();
        assertThat(both.state()).isEqualTo(ValueState.NOT_AVAILABLE);
        assertThat(both.reason()).isEqualTo(Reason.NOT_ADDITIVE);
        // truly 5 people
        assertThat(both.bounds()).isEqualTo(new Bounds(4, 7));
    }

    /** 40 of 100 and 30 of 50: at least 40 are above and at most 150 below, at most 70 above and at least 100 below. */
    @Test
    void aShareOfPeopleIsBoundedByBothOfItsHalves() {
        assertThat(Bounds.ofOverlappingShares(100, List.of(share(40, 100), share(30, 50))))
                .isEqualTo(new Bounds(4000.0 / 150, 70));
        assertThat(Bounds.ofOverlappingShares(100, List.of(share(40, 50), share(30, 50))))
                .isEqualTo(new Bounds(40, 100));
    }

    private static ValueRow share(double num, double den) {
        Indicator indicator = IndicatorCatalogue.load().get("L2.1a");
        Unit unit = new Unit(Level.CENTRE, "1", 1, "Centre 1", null);
        return ValueRow.present(indicator, unit, Period.parse("2024"), new Figure(num, den), 1.0);
    }

    /** Nobody of either had group assistance. */
    @Test
    void aShareOfPeopleIsNotAddedUp() {
        assertThat(sum("L2.1a", "1", "2").reason()).isEqualTo(Reason.NOT_ADDITIVE);
        assertThat(sum("L2.1a", "1", "2").bounds()).isEqualTo(new Bounds(0, 0));
    }

    @Test
    void aPartWithoutFigureLeavesTheSumWithoutOne() {
        assertThat(sum("L1.1a", "1", "2").reason()).isEqualTo(Reason.NO_DELIVERY);
    }

    @Test
    void anUnknownUnitIsRefused() {
        assertThatThrownBy(() -> sum("L1.A", "1", "77")).hasMessage("no unit \"77\" of that level");
    }
}
