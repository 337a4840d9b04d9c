package cat.impulsem.warehouse.statistics;

import java.util.function.DoubleUnaryOperator;

/**
 * Funnel of a rate or of observed against expected counts without overdispersion.
 *
 * <p>A unit with O events is outside when its expected count E lies outside the exact Poisson interval of O; so the limits touch O/U(O)
 * at E = U(O) and O/L(O) at E = L(O). Source: Spiegelhalter, Stat Med 2005;24:1185-1202, appendix A.1.
 */
public final class RatioFunnel {
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
        double fewest = Garwood.interval(0, confidence).upper() >= expected
                ? 0
                : crossing(expected, observed -> Garwood.interval(observed, confidence)
                        .upper());
        double most = crossing(
                expected, observed -> Garwood.interval(observed, confidence).lower());
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

    private static double crossing(double target, DoubleUnaryOperator rising) {
        double low = 0;
        double high = 2 * target + 50;
        for (int step = 0; step < 100; step++) {
            double middle = (low + high) / 2;
            boolean below = rising.applyAsDouble(middle) < target;
            low = below ? middle : low;
            high = below ? high : middle;
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
