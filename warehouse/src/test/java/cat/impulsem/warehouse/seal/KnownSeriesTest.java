package cat.impulsem.warehouse.seal;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.text.Progress;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongBinaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A new indicator whose minutes an older one has shown. In the town of {@link TownFigures} too few people made up the minutes
 * of centre 1 in March, as the new one (L4.2a) counts them; the older one (L4.2b) is judged by others.
 */
class KnownSeriesTest {
    private static final YearMonth MARCH = YearMonth.of(2024, 3);
    private static final LongBinaryOperator MINUTES = (centre, month) -> 1000 + 7 * centre + 3 * month;
    private static final LongBinaryOperator OTHER_MINUTES = (centre, month) -> 1100 + 5 * centre + month;
    private static final LongBinaryOperator ALL_MINUTES = (centre, month) -> 6000 + 10 * centre + month;
    private static final Place SMALL = TownFigures.month(1, MARCH);
    private final Ground ground = TownFigures.ground();

    private Map<String, SealedCube> sealed(LongBinaryOperator ofTheOlder, Earlier earlier) {
        PrimaryRules rules = new PrimaryRules(
                indicator -> (mode, unit, period, minimum) -> !(indicator.id().equals("L4.2a")
                        && SMALL.unit().equals(unit.code())
                        && SMALL.period().equals(period)),
                id -> null);
        List<Figures> figures = List.of(
                TownFigures.sums(ground, "L4.2a", MINUTES, ALL_MINUTES),
                TownFigures.sums(ground, "L4.2b", ofTheOlder, ALL_MINUTES));
        return new Seal(ground, rules, earlier)
                .seal(figures, Progress.silent()).stream()
                        .collect(Collectors.toMap(one -> one.cube().name(), Function.identity()));
    }

    private static Earlier shown(String indicator) {
        return cube -> cube.name().equals(indicator)
                ? new Earlier.OfCube(
                        (BitSet) cube.displayed().clone(), new BitSet(), new BitSet(), new BitSet(), 0, List.of())
                : Earlier.nothing().of(cube);
    }

    private BitSet belowTheCity() {
        BitSet below = new BitSet();
        ground.all().filter(place -> !ground.place(place).isCity()).forEach(below::set);
        return below;
    }

    @Test
    void nothingBelowTheCityIsShownWhereTheSameMinutesWereShownBefore() {
        SealedCube fresh = sealed(MINUTES, shown("L4.2b")).get("L4.2a");

        assertThat(fresh.scope()).isEqualTo(SealedCube.Scope.CITY);
        assertThat(fresh.hidden()).isEqualTo(belowTheCity());
    }

    @Test
    void whatWasShownBeforeStaysShown() {
        assertThat(sealed(MINUTES, shown("L4.2b")).get("L4.2b").hidden().isEmpty())
                .isTrue();
    }

    @Test
    void otherMinutesTellNothing() {
        SealedCube fresh = sealed(OTHER_MINUTES, shown("L4.2b")).get("L4.2a");

        assertThat(fresh.scope()).isEqualTo(SealedCube.Scope.FIGURES);
        assertThat(fresh.hidden().get(ground.number(SMALL))).isTrue();
    }

    /** Neither has been released: both hide the same, and the proofs hold. */
    @Test
    void sameMinutesAreHiddenInBothWhereNothingWasShownBefore() {
        Map<String, SealedCube> both = sealed(MINUTES, Earlier.nothing());

        assertThat(both.get("L4.2a").scope()).isEqualTo(SealedCube.Scope.FIGURES);
        assertThat(both.get("L4.2b").hidden()).isEqualTo(both.get("L4.2a").hidden());
    }
}
