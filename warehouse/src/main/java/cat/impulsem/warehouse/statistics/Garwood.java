package cat.impulsem.warehouse.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Exact interval of a Poisson count.
 *
 * <p>L = χ²⁻¹(α/2; 2x)/2 (0 if x = 0), U = χ²⁻¹(1 − α/2; 2x + 2)/2. Source: Garwood, Biometrika 1936;28:437-42.
 */
public final class Garwood {
    private Garwood() {}

    /** The interval of the expected number of events when x were observed; x may be weighted. */
    public static Interval interval(double x, Confidence confidence) {
        Arguments.notNegative(x, "events");
        return new Interval(lower(x, confidence.tail()), upper(x, confidence.tail()));
    }

    private static double lower(double x, double tail) {
        return x == 0 ? 0 : ChiSquaredDistribution.of(2 * x).inverseCumulativeProbability(tail) / 2;
    }

    private static double upper(double x, double tail) {
        return ChiSquaredDistribution.of(2 * x + 2).inverseSurvivalProbability(tail) / 2;
    }
}
