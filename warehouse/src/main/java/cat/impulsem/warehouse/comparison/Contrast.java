package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.statistics.Confidence;
import cat.impulsem.warehouse.statistics.Interval;
import java.util.function.Function;

/**
 * How one sample differs from another.
 *
 * @param measure what the limits are limits of
 * @param estimate the difference, or the ratio; infinite where there is nothing to divide by
 * @param limits its 95 % interval
 * @param pValue probability of so large a difference by chance
 * @param confidence the stricter of 95 and 99.8 at which the two differ, or null
 */
record Contrast(Measure measure, double estimate, Interval limits, double pValue, Double confidence) {
    private static final double INNER = 95;
    private static final double OUTER = 99.8;

    enum Measure {
        DIFFERENCE(0),
        RATIO(1);

        private final String key = name().toLowerCase(java.util.Locale.ROOT);
        private final double same;

        Measure(double same) {
            this.same = same;
        }

        String key() {
            return key;
        }
    }

    static Contrast of(Measure measure, double estimate, double pValue, Function<Confidence, Interval> limits) {
        Interval inner = limits.apply(Confidence.PERCENT_95);
        boolean differs = !inner.contains(measure.same);
        boolean differsClearly =
                differs && !limits.apply(Confidence.PERCENT_99_8).contains(measure.same);
        Double confidence = differsClearly ? Double.valueOf(OUTER) : differs ? Double.valueOf(INNER) : null;
        return new Contrast(measure, estimate, inner, pValue, confidence);
    }

    boolean isDistinguishable() {
        return confidence != null;
    }

    boolean isHigher() {
        return estimate > measure.same;
    }
}
