package cat.impulsem.warehouse.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FunnelTest {
    private static final Tally PROPORTION = new Tally("funnel_limits_proportion.csv");
    private static final Tally RATE = new Tally("funnel_limits_rate.csv");
    private static final Tally SIGNIFICANCE = new Tally("funnel_significance.csv");

    static List<VectorRow> proportionRows() {
        return VectorFile.rows("funnel_limits_proportion.csv");
    }

    static List<VectorRow> rateRows() {
        return VectorFile.rows("funnel_limits_rate.csv");
    }

    static List<VectorRow> significanceRows() {
        return VectorFile.rows("funnel_significance.csv");
    }

    @AfterAll
    static void someRowsWereChecked() {
        PROPORTION.report();
        RATE.report();
        SIGNIFICANCE.report();
    }

    @ParameterizedTest
    @MethodSource("proportionRows")
    void proportionLimitsAreThePublishedOnes(VectorRow row) {
        FunnelLimits limits = new ProportionFunnel(row.number("baseline")).limits(row.number("denominator"));
        PROPORTION.absolute(row, "lower95", limits.percent95().lower(), 1e-7);
        PROPORTION.absolute(row, "upper95", limits.percent95().upper(), 1e-7);
        PROPORTION.absolute(row, "lower998", limits.percent998().lower(), 1e-7);
        PROPORTION.absolute(row, "upper998", limits.percent998().upper(), 1e-7);
    }

    @ParameterizedTest
    @MethodSource("rateRows")
    void rateLimitsAreThePublishedOnes(VectorRow row) {
        double observed = row.number("observed");
        Interval inner = RatioFunnel.expectedInside(observed, Confidence.PERCENT_95);
        Interval outer = RatioFunnel.expectedInside(observed, Confidence.PERCENT_99_8);
        RATE.relative(row, "expected_at_lower95", inner.upper(), 1e-4);
        RATE.relative(row, "expected_at_upper95", inner.lower(), 1e-4);
        RATE.relative(row, "expected_at_lower998", outer.upper(), 1e-4);
        RATE.relative(row, "expected_at_upper998", outer.lower(), 1e-4);
        RATE.relative(row, "ratio_lower95", observed / inner.upper(), 1e-4);
        RATE.relative(row, "ratio_upper95", observed / inner.lower(), 1e-4);
        RATE.relative(row, "ratio_lower998", observed / outer.upper(), 1e-4);
        RATE.relative(row, "ratio_upper998", observed / outer.lower(), 1e-4);
    }

    @ParameterizedTest
    @MethodSource("significanceRows")
    void significanceIsThePublishedOne(VectorRow row) {
        SIGNIFICANCE.checked(row);
        assertThat(significance(row).label()).isEqualTo(row.text("significance"));
    }

    private static Significance significance(VectorRow row) {
        double numerator = row.number("numerator");
        double denominator = row.number("denominator");
        double baseline = row.number("baseline");
        return row.text("kind").equals("proportion")
                ? new ProportionFunnel(baseline).classify(new Proportion(numerator, denominator))
                : RatioFunnel.classify(numerator, denominator * baseline);
    }

    @Test
    void aSmallUnitMayHaveNothingWithoutBeingLow() {
        // U(0) = 3.69 at 95 %: three expected and none seen is no news
        assertThat(RatioFunnel.limits(3, Confidence.PERCENT_95).lower()).isZero();
        assertThat(RatioFunnel.classify(0, 3)).isEqualTo(Significance.NOT_SIGNIFICANT);
        assertThat(RatioFunnel.classify(0, 4)).isEqualTo(Significance.LOW_0_025);
    }

    @Test
    void aBenchmarkOfNothingHasNoFunnel() {
        assertThat(ProportionFunnel.around(new Proportion(0, 50))).isEmpty();
        assertThat(ProportionFunnel.around(new Proportion(50, 50))).isEmpty();
        assertThat(ProportionFunnel.around(new Proportion(0, 0))).isEmpty();
        assertThat(ProportionFunnel.around(new Proportion(10, 50))).contains(new ProportionFunnel(0.2));
    }

    @Property
    void curveOfRatiosTouchesTheExactInterval(@ForAll @IntRange(min = 1, max = 500) int observed) {
        double touching = Garwood.interval(observed, Confidence.PERCENT_95).upper();
        Interval limits = RatioFunnel.limits(touching, Confidence.PERCENT_95);
        assertThat(limits.lower()).isCloseTo(observed / touching, within(1e-9));
        assertThat(limits.contains(1)).isTrue();
        double under = Garwood.interval(observed, Confidence.PERCENT_95).lower();
        assertThat(RatioFunnel.limits(under, Confidence.PERCENT_95).upper()).isCloseTo(observed / under, within(1e-8));
    }
}
