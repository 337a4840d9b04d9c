package cat.impulsem.warehouse.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTest {
    private static final Tally RATES = new Tally("rate_ratio_exact.csv");
    private static final Tally PROPORTIONS = new Tally("proportion_difference.csv");
    private static final Tally MANY = new Tally("multiplicity.csv");

    static List<VectorRow> rateRows() {
        return VectorFile.rows("rate_ratio_exact.csv");
    }

    static List<VectorRow> proportionRows() {
        return VectorFile.rows("proportion_difference.csv");
    }

    static List<List<VectorRow>> multiplicityCases() {
        return List.copyOf(VectorFile.cases("multiplicity.csv").values());
    }

    @AfterAll
    static void someRowsWereChecked() {
        RATES.report();
        PROPORTIONS.report();
        MANY.report();
    }

    @ParameterizedTest
    @MethodSource("rateRows")
    void rateRatioIsThatOfR(VectorRow row) {
        EventCount first = new EventCount(row.number("x1"), row.number("t1"));
        EventCount second = new EventCount(row.number("x2"), row.number("t2"));
        RateRatio ratio = RateRatio.of(first, second, row.confidence()).orElseThrow();
        double value = ratio.ratio().orElse(Double.POSITIVE_INFINITY);
        RATES.relative(row, "rate_ratio", value, 1e-9);
        RATES.relative(row, "lower", ratio.interval().lower(), 1e-9);
        RATES.relative(row, "upper", ratio.interval().upper(), 1e-9);
        RATES.relative(row, "p_two_sided", ratio.pValue(), 1e-9);
    }

    @ParameterizedTest
    @MethodSource("proportionRows")
    void differenceIsThatOfStatsmodels(VectorRow row) {
        Proportion first = new Proportion(row.number("x1"), row.number("n1"));
        Proportion second = new Proportion(row.number("x2"), row.number("n2"));
        ProportionDifference difference =
                ProportionDifference.of(first, second, row.confidence()).orElseThrow();
        PROPORTIONS.absolute(row, "difference", difference.value(), 1e-10);
        PROPORTIONS.absolute(row, "lower", difference.interval().lower(), 1e-10);
        PROPORTIONS.absolute(row, "upper", difference.interval().upper(), 1e-10);
        PROPORTIONS.absolute(row, "p_score_two_sided", difference.pValue(), 1e-10);
    }

    @ParameterizedTest
    @MethodSource("multiplicityCases")
    void adjustedProbabilitiesAreThoseOfR(List<VectorRow> rows) {
        List<Double> pValues = rows.stream().map(row -> row.number("p")).toList();
        List<Double> discoveries = Multiplicity.benjaminiHochberg(pValues);
        List<Double> holm = Multiplicity.holm(pValues);
        for (int i = 0; i < rows.size(); i++) {
            MANY.absolute(rows.get(i), "p_bh", discoveries.get(i), 1e-12);
            MANY.absolute(rows.get(i), "p_holm", holm.get(i), 1e-12);
        }
    }

    @Test
    void ratioToNoEventsIsUnboundedAndHasNoEstimate() {
        RateRatio ratio = RateRatio.of(new EventCount(5, 100), new EventCount(0, 100), Confidence.PERCENT_95)
                .orElseThrow();
        assertThat(ratio.ratio()).isEmpty();
        assertThat(ratio.interval().upper()).isInfinite();
        // all five fell on one side: 2·(1/2)^5
        assertThat(ratio.pValue()).isCloseTo(0.0625, within(1e-12));
    }

    @Test
    void noEventsAtAllCannotBeCompared() {
        assertThat(RateRatio.of(new EventCount(0, 1), new EventCount(0, 1), Confidence.PERCENT_95))
                .isEmpty();
    }

    @Test
    void weightedEventsHaveNoExactRatio() {
        EventCount weighted = new EventCount(1.5, 1);
        assertThatThrownBy(() -> RateRatio.of(weighted, weighted, Confidence.PERCENT_95))
                .hasMessage("An exact ratio needs a whole number of events but got 1.5");
    }

    @Test
    void twoFullSharesDoNotDiffer() {
        ProportionDifference difference = ProportionDifference.of(
                        new Proportion(5, 5), new Proportion(9, 9), Confidence.PERCENT_95)
                .orElseThrow();
        assertThat(difference.value()).isZero();
        assertThat(difference.pValue()).isEqualTo(1);
        assertThat(ProportionDifference.of(new Proportion(0, 0), new Proportion(1, 2), Confidence.PERCENT_95))
                .isEmpty();
    }

    @Property(tries = 300)
    void swappingTheProportionsTurnsTheIntervalRound(
            @ForAll @IntRange(max = 50) int x1, @ForAll @IntRange(max = 50) int x2) {
        Proportion one = new Proportion(x1, 50);
        Proportion other = new Proportion(x2, 60);
        ProportionDifference there =
                ProportionDifference.of(one, other, Confidence.PERCENT_95).orElseThrow();
        ProportionDifference back =
                ProportionDifference.of(other, one, Confidence.PERCENT_95).orElseThrow();
        assertThat(there.interval().contains(there.value())).isTrue();
        assertThat(back.interval().lower()).isCloseTo(-there.interval().upper(), within(1e-12));
        assertThat(back.pValue()).isCloseTo(there.pValue(), within(1e-12));
    }

    @Property(tries = 300)
    void ratioLiesInItsInterval(@ForAll @IntRange(max = 80) int x1, @ForAll @IntRange(min = 1, max = 80) int x2) {
        RateRatio ratio = RateRatio.of(new EventCount(x1, 900), new EventCount(x2, 1_100), Confidence.PERCENT_95)
                .orElseThrow();
        assertThat(ratio.interval().contains(ratio.ratio().orElseThrow())).isTrue();
        assertThat(ratio.pValue()).isBetween(0.0, 1.0);
    }

    @Property(tries = 300)
    void holmIsNeverMilderThanBenjaminiAndHochberg(@ForAll @Size(max = 30) List<@DoubleRange(max = 1) Double> pValues) {
        List<Double> discoveries = Multiplicity.benjaminiHochberg(pValues);
        List<Double> holm = Multiplicity.holm(pValues);
        for (int i = 0; i < pValues.size(); i++) {
            assertThat(discoveries.get(i)).isBetween(pValues.get(i) - 1e-12, holm.get(i) + 1e-12);
        }
    }
}
