package cat.impulsem.warehouse.seal;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Reason;
import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ValueState;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which figures of the catalogue's indicators are small, in the town of {@link TownFigures}, whose city has many. */
class PrimaryRulesTest {
    private final Ground ground = TownFigures.ground();

    private ValueRow row(Indicator indicator, int place, double num, double den) {
        Place one = ground.place(place);
        Unit unit = new Unit(one.level(), one.unit(), 0, one.unit(), null);
        boolean isNothing = den == 0;
        return new ValueRow(
                indicator.id(),
                1,
                unit,
                one.period(),
                isNothing ? null : num,
                isNothing ? null : den,
                isNothing ? null : num / den,
                isNothing ? ValueState.NOT_AVAILABLE : ValueState.VALUE,
                isNothing ? Reason.DENOMINATOR_ZERO : null,
                1.0,
                null,
                Set.of());
    }

    /** The same figure in every centre, and a large one in the districts and the city. */
    private Figures figures(String id, double num, double den) {
        Indicator indicator = IndicatorCatalogue.load().get(id);
        ValueRow[] rows = ground.all()
                .mapToObj(place -> ground.place(place).level() == Level.CENTRE
                        ? row(indicator, place, num, den)
                        : row(indicator, place, 500, 900))
                .toArray(ValueRow[]::new);
        return new Figures(indicator, rows);
    }

    private Set<String> small(Figures figures, List<Figures> others) {
        Set<String> small = new TreeSet<>();
        Cube cube = new Cube(ground, new Cube.Grids(ground), List.of(figures));
        new PrimaryRules(one -> (mode, unit, period, minimum) -> true, id -> others.stream()
                        .filter(one -> one.indicator().id().equals(id))
                        .findFirst()
                        .orElse(null))
                .needs(cube)
                .forEach(need -> small.add(ground.place(need.place()).level().key() + " "
                        + (need.base() == cube.numerator(figures) ? "num" : "den")));
        return small;
    }

    @Test
    void childrenAtRiskAreHiddenBelowTenAndWhereThereAreNone() {
        assertThat(small(figures("L1.4b", 8, 9), List.of())).containsExactly("centre den", "centre num");
        assertThat(small(figures("L1.4b", 9, 10), List.of())).isEmpty();
        assertThat(small(figures("L1.4b", 0, 0), List.of())).isNotEmpty();
    }

    @Test
    void thatNobodyComplainedMayBeKnown() {
        assertThat(small(figures("L4.5b", 0, 0), List.of())).isEmpty();
        assertThat(small(figures("L4.5b", 4, 4), List.of())).isNotEmpty();
    }

    /** L1.1b hides so few reports too. */
    @Test
    void fewerThanTenReportsStayInDoubtBesideTheirMinutes() {
        assertThat(small(figures("L1.1a", 300, 9), List.of())).containsExactly("centre den", "centre num");
        assertThat(small(figures("L1.1a", 300, 10), List.of())).isEmpty();
    }

    @Test
    void hoursOfAGroupAreHiddenWhereItsPersonsAre() {
        Figures hours = figures("L2.1c", 300, 24);
        assertThat(small(hours, List.of(figures("L2.1a", 4, 60)))).containsExactly("centre den", "centre num");
        assertThat(small(hours, List.of(figures("L2.1a", 5, 60)))).isEmpty();
    }

    @Test
    void everyIndicatorOfPersonsNamesOneThatExists() {
        IndicatorCatalogue catalogue = IndicatorCatalogue.load();
        assertThat(catalogue.all().stream()
                        .flatMap(one -> one.release().minimumCells().stream())
                        .map(cell -> cell.of())
                        .filter(of -> of != null))
                .isNotEmpty()
                .allMatch(catalogue.ids()::contains);
    }
}
