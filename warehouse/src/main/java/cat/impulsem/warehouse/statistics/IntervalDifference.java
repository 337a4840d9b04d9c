package cat.impulsem.warehouse.statistics;

/**
 * Difference of two independent figures, each with its own interval of the same confidence.
 *
 * <p>Limits d − √((x₁ − l₁)² + (u₂ − x₂)²), d + √((u₁ − x₁)² + (x₂ − l₂)²): the variances are recovered from the two
 * intervals, whatever they are. With Wilson intervals this is Newcombe's hybrid score method. Source: Zou and Donner, Stat
 * Med 2008;27:1693-702; Newcombe, Stat Med 1998;17:873-90.
 *
 * @param value first less second
 * @param interval its limits
 */
public record IntervalDifference(double value, Interval interval) {

    /** First less second; each figure lies within its interval. */
    public static IntervalDifference of(double first, Interval around, double second, Interval aroundSecond) {
        double difference = first - second;
        double below = Math.hypot(first - around.lower(), aroundSecond.upper() - second);
        double above = Math.hypot(around.upper() - first, second - aroundSecond.lower());
        return new IntervalDifference(difference, new Interval(difference - below, difference + above));
    }

    /** Whether chance alone could explain the difference. */
    public boolean couldBeChance() {
        return interval.lower() <= 0 && interval.upper() >= 0;
    }
}
