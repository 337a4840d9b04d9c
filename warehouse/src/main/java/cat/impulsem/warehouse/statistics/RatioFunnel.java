package cat.impulsem.warehouse.statistics;

import java.util.function.DoublePredicate;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Funnel of a rate or of observed against expected counts without overdispersion.
 *
 * <p>A unit with O events is outside when its expected count E lies outside the exact Poisson interval of O; so the
 * limits touch O/U(O) at E = U(O) and O/L(O) at E = L(O). Source: Spiegelhalter, Stat Med 2005;24:1185-1202, appendix
 * A.1.
 */
public final class RatioFunnel {
    private static final int BISECTIONS = 80;

    private RatioFunnel() {}

    /** The expected counts between which a unit with so many observed events is inside. */
    public static Interval expectedInside(double observed, Confidence confidence) {
        return Garwood.interval(observed, confidence);
    }

    /**
     * The limits of O/E for a unit with this expected count, to draw the curve at any place.
     *
     * @param expected positive
     */
    public static Interval limits(double expected, Confidence confidence) {
        Arguments.positive(expected, "expected");
        double tail = confidence.tail();
        double fewest = belowUpper(0, expected) >= tail ? 0 : crossing(expected, o -> belowUpper(o, expected) >= tail);
        double most = crossing(expected, o -> aboveLower(o, expected) <= tail);
        return new Interval(fewest / expected, most / expected);
    }

    /** The class of observed against expected events. */
    public static Significance classify(double observed, double expected) {
        Arguments.positive(expected, "expected");
        return inside(observed).classify(expected);
    }

    private static Expectation inside(double observed) {
        return new Expectation(
                expectedInside(observed, Confidence.PERCENT_95), expectedInside(observed, Confidence.PERCENT_99_8));
    }

    /** Probability that reaches the lower tail where E = U(O). */
    private static double belowUpper(double observed, double expected) {
        return ChiSquaredDistribution.of(2 * observed + 2).survivalProbability(2 * expected);
    }

    /** Probability that falls to the lower tail where E = L(O). */
    private static double aboveLower(double observed, double expected) {
        return observed == 0 ? 1 : ChiSquaredDistribution.of(2 * observed).cumulativeProbability(2 * expected);
    }

    /** The count from which on the condition holds, by bisection. */
    private static double crossing(double expected, DoublePredicate reached) {
        double low = 0;
        double high = 2 * expected + 100;
        for (int step = 0; step < BISECTIONS; step++) {
            double middle = (low + high) / 2;
            boolean enough = reached.test(middle);
            low = enough ? low : middle;
            high = enough ? middle : high;
        }
        return (low + high) / 2;
    }

    /** Expected counts classify the other way round: expecting more than the interval means the observed is low. */
    private record Expectation(Interval percent95, Interval percent998) {
        Significance classify(double expected) {
            Significance ofExpected = new FunnelLimits(percent95, percent998).classify(expected);
            return switch (ofExpected) {
                case HIGH_0_001 -> Significance.LOW_0_001;
                case HIGH_0_025 -> Significance.LOW_0_025;
                case NOT_SIGNIFICANT -> Significance.NOT_SIGNIFICANT;
                case LOW_0_025 -> Significance.HIGH_0_025;
                case LOW_0_001 -> Significance.HIGH_0_001;
            };
        }
    }
}
