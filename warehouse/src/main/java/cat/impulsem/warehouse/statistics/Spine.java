package cat.impulsem.warehouse.statistics;

import java.util.List;
import java.util.Optional;

/**
 * A spine chart's axis: the benchmark in the middle, the better side on the right, the farther extreme at its end.
 *
 * <p>Position = sign·(v − b)/max(|max − b|, |min − b|), sign −1 where low is good. Source: rule of the public-health
 * profiles of England, with signed distances so that negative indicators come out right.
 */
public record Spine(double benchmark, double minimum, double maximum, Polarity polarity) {
    /** With fewer visible units the extremes would name someone. */
    public static final int MINIMUM_UNITS = 8;

    public Spine {
        Arguments.finite(benchmark, "benchmark");
        if (Arguments.finite(minimum, "minimum") > Arguments.finite(maximum, "maximum")) {
            throw new IllegalArgumentException("No spine from " + minimum + " to " + maximum);
        }
        if (benchmark == minimum && benchmark == maximum) {
            throw new IllegalArgumentException("All units equal the benchmark " + benchmark);
        }
    }

    /**
     * The spine of the units that may be shown.
     *
     * @return empty with fewer than eight of them, or when all equal the benchmark
     */
    public static Optional<Spine> of(List<Double> visible, double benchmark, Polarity polarity) {
        boolean flat = visible.stream().allMatch(value -> value == benchmark);
        if (visible.size() < MINIMUM_UNITS || flat) {
            return Optional.empty();
        }
        double minimum = visible.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double maximum = visible.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return Optional.of(new Spine(benchmark, minimum, maximum, polarity));
    }

    /** Between −1 and 1 for values between the extremes; 0 is the benchmark. */
    public double position(double value) {
        double reach = Math.max(Math.abs(maximum - benchmark), Math.abs(minimum - benchmark));
        return polarity.sign() * (Arguments.finite(value, "value") - benchmark) / reach;
    }
}
