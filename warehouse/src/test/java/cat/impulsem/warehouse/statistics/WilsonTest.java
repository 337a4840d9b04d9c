package cat.impulsem.warehouse.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WilsonTest {
    private static final Tally TALLY = new Tally("wilson.csv");

    static List<VectorRow> rows() {
        return VectorFile.rows("wilson.csv");
    }

    @AfterAll
    static void someRowsWereChecked() {
        TALLY.report();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void limitsAreThePublishedOnes(VectorRow row) {
        if (row.optional("lower").isEmpty()) {
            TALLY.checked(row);
            assertThat(Wilson.interval(row.number("x"), row.number("n"), row.confidence()))
                    .isEmpty();
            return;
        }
        double tolerance = row.number("n") > 1e9 ? 1e-9 : 1e-12;
        Interval limits = Wilson.interval(row.number("x"), row.number("n"), row.confidence())
                .orElseThrow();
        TALLY.absolute(row, "lower", limits.lower(), tolerance);
        TALLY.absolute(row, "upper", limits.upper(), tolerance);
    }

    @Test
    void nothingObservedIsNoData() {
        assertThat(Wilson.interval(0, 0, Confidence.PERCENT_95)).isEmpty();
        assertThat(new Proportion(0, 0).value()).isEmpty();
    }

    @Test
    void moreThanTheWholeIsRefused() {
        assertThatThrownBy(() -> Wilson.interval(4, 3, Confidence.PERCENT_95))
                .hasMessage("The part 4.0 is larger than the whole 3.0");
    }

    @Property
    void limitsLieInTheUnitIntervalAroundTheShare(
            @ForAll @IntRange(max = 500) int x, @ForAll @IntRange(max = 500) int rest) {
        Wilson.interval(x, x + rest, Confidence.PERCENT_99_8).ifPresent(limits -> {
            assertThat(limits.contains(x / (double) (x + rest))).isTrue();
            assertThat(limits.lower()).isNotNegative();
            assertThat(limits.upper()).isLessThanOrEqualTo(1);
        });
    }

    @Property
    void wholeCountsAgreeWithAnIndependentImplementation(
            @ForAll @IntRange(max = 500) int x, @ForAll @IntRange(min = 1, max = 500) int rest) {
        Interval own = Wilson.interval(x, x + rest, Confidence.PERCENT_95).orElseThrow();
        var other = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(x + rest, x, 0.05);
        assertThat(own.lower()).isCloseTo(other.getLowerBound(), within(1e-13));
        assertThat(own.upper()).isCloseTo(other.getUpperBound(), within(1e-13));
    }

    @Property
    void countingTheOthersTurnsTheIntervalRound(
            @ForAll @IntRange(max = 500) int x, @ForAll @IntRange(min = 1, max = 500) int rest) {
        Interval share = Wilson.interval(x, x + rest, Confidence.PERCENT_95).orElseThrow();
        Interval others = Wilson.interval(rest, x + rest, Confidence.PERCENT_95).orElseThrow();
        assertThat(others.lower()).isCloseTo(1 - share.upper(), within(1e-12));
    }
}
