package cat.impulsem.warehouse.statistics;

/**
 * A closed interval.
 *
 * @param upper may be positive infinity where nothing bounds the quantity from above
 */
public record Interval(double lower, double upper) {
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("No interval from " + lower + " to " + upper);
        }
    }

    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /** The interval of the quantity times a factor that is not negative. */
    public Interval times(double factor) {
        Arguments.notNegative(factor, "factor");
        return new Interval(lower * factor, upper * factor);
    }

    /** This interval with both ends moved inside the bounds. */
    public Interval clamped(double least, double most) {
        return new Interval(Math.clamp(lower, least, most), Math.clamp(upper, least, most));
    }

    static Interval around(double centre, double halfWidth) {
        return new Interval(centre - halfWidth, centre + halfWidth);
    }
}
