package cat.impulsem.warehouse.statistics;

/**
 * One point of a Laney chart.
 *
 * @param halfWidth from the centre to the uncut limits
 * @param chanceLimits of the ordinary p or u chart
 * @param limits widened or narrowed by the variation between points
 */
public record LaneyPoint(double value, double halfWidth, Interval chanceLimits, Interval limits) {
    /** True outside the Laney limits. */
    public boolean isOutside() {
        return !limits.contains(value);
    }
}
