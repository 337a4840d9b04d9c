package cat.impulsem.warehouse.statistics;

/**
 * How a rate is expressed.
 *
 * @param multiplier for example 1,000 for a rate per thousand inhabitants
 */
public record RateScale(double multiplier, Confidence confidence, CountMethod method) {
    public RateScale {
        Arguments.positive(multiplier, "multiplier");
    }

    /** A rate per so many, with the exact 95 % interval. */
    public static RateScale per(double multiplier) {
        return new RateScale(multiplier, Confidence.PERCENT_95, CountMethod.EXACT);
    }
}
