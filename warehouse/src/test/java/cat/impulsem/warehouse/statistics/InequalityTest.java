package cat.impulsem.warehouse.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InequalityTest {
    private static final Tally TALLY = new Tally("inequality.csv");
    private static final double TOLERANCE = 1e-10;

    static List<VectorRow> rows() {
        return VectorFile.rows("inequality.csv");
    }

    @AfterAll
    static void someRowsWereChecked() {
        TALLY.report();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void measuresAreThePublishedOnes(VectorRow row) {
        List<WeightedUnit> units =
                VectorFile.rows("inequality_units.csv", unit -> unit.text("case")
                                .equals(row.text("case")))
                        .stream()
                        .map(unit ->
                                new WeightedUnit(unit.text("district"), unit.number("weight"), unit.number("value")))
                        .toList();
        Inequality measures = Inequality.of(units).orElseThrow();
        TALLY.relative(row, "gini_weighted", measures.gini(), TOLERANCE);
        TALLY.relative(row, "theil_total", measures.theil(), TOLERANCE);
        TALLY.relative(row, "ratio_max_min", measures.ratioMaxMin(), TOLERANCE);
        if (row.optional("theil_between").isPresent()) {
            TALLY.relative(row, "theil_between", measures.theilBetween(), TOLERANCE);
            TALLY.relative(row, "theil_within", measures.theilWithin(), TOLERANCE);
        }
    }

    @Test
    void equalUnitsHaveNoInequality() {
        Inequality measures = Inequality.of(Collections.nCopies(5, new WeightedUnit("A", 10, 3)))
                .orElseThrow();
        assertThat(measures.gini()).isZero();
        assertThat(measures.theil()).isCloseTo(0, within(1e-15));
    }

    @Test
    void oneOfFourHavingAllIsAGiniOfThreeQuarters() {
        List<WeightedUnit> units = new ArrayList<>(Collections.nCopies(3, new WeightedUnit("A", 1, 0)));
        units.add(new WeightedUnit("B", 1, 8));
        Inequality measures = Inequality.of(units).orElseThrow();
        assertThat(measures.gini()).isEqualTo(0.75);
        assertThat(measures.theil()).isCloseTo(Math.log(4), within(1e-12));
        assertThat(measures.ratioMaxMin()).isEmpty();
    }

    @Test
    void nothingToShareIsUndefined() {
        assertThat(Inequality.of(List.of(new WeightedUnit("A", 1, 0)))).isEmpty();
        assertThat(Inequality.of(List.of())).isEmpty();
    }

    @Property(tries = 300)
    void betweenAndWithinAddUpAndOrderDoesNotMatter(@ForAll Random random) {
        List<WeightedUnit> units = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double value = random.nextInt(10) == 0 ? 0 : 100 * random.nextDouble();
            units.add(new WeightedUnit("d" + random.nextInt(4), 1 + random.nextInt(1_000), value));
        }
        Inequality measures = Inequality.of(units).orElseThrow();
        assertThat(measures.theilBetween() + measures.theilWithin()).isCloseTo(measures.theil(), within(1e-10));
        assertThat(measures.gini()).isBetween(0.0, 1.0);
        assertThat(measures.theilBetween()).isGreaterThan(-1e-12);
        Collections.shuffle(units, random);
        Inequality shuffled = Inequality.of(units).orElseThrow();
        assertThat(shuffled.gini()).isCloseTo(measures.gini(), within(1e-12));
        assertThat(shuffled.theil()).isCloseTo(measures.theil(), within(1e-12));
    }
}
