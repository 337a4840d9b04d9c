package cat.impulsem.warehouse.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Mean and limits of the points under one baseline.
 *
 * <p>Limits = mean ∓ 2.66·mean moving range. They may lie below zero for counts; that is for the screen to cut.
 *
 * @param end index after the last point
 * @param limits empty when the status is NONE or when screening leaves no step to measure variation by (a constant
 * series)
 */
public record XmrSegment(Baseline baseline, int end, double mean, Optional<Interval> limits, LimitStatus status) {
    private static final double LIMIT_FACTOR = 2.66;

    static XmrSegment of(double[] values, XmrPlan plan, Baseline baseline) {
        int end = plan.endOf(baseline, values.length);
        int points = Math.min(baseline.points().orElse(end - baseline.start()), end - baseline.start());
        double[] base = Arrays.copyOfRange(values, baseline.start(), baseline.start() + points);
        LimitStatus status = plan.rules().status(points);
        double mean = mean(base);
        OptionalDouble range = plan.screened() ? MovingRange.screenedMean(base) : MovingRange.mean(base);
        Optional<Interval> limits = status == LimitStatus.NONE || range.isEmpty()
                ? Optional.empty()
                : Optional.of(Interval.around(mean, LIMIT_FACTOR * range.getAsDouble()));
        return new XmrSegment(baseline, end, mean, limits, status);
    }

    /**
     * The second pass takes out the rounding of the first, which would put a constant series on one side of its mean.
     */
    private static double mean(double[] values) {
        double first = Arrays.stream(values).average().orElseThrow();
        return first
                + Arrays.stream(values).map(value -> value - first).average().orElseThrow();
    }

    /** The interval two thirds of the way to the limits. */
    Optional<Interval> innerTwoThirds() {
        return limits.map(outer -> Interval.around(mean, (outer.upper() - mean) * 2 / 3));
    }
}
