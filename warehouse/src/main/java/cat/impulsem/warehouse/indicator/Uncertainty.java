package cat.impulsem.warehouse.indicator;

/** How the interval of an indicator is found. */
public enum Uncertainty {
    /** Linearised ratio, clustered by the day of a professional. */
    S1,
    /**
     * Difference of such a ratio between baseline and period, carried to hours: the variances of both add up, and so do
     * those of centres.
     */
    S1_CHANGE,
    /** Wilson score of a proportion. */
    S2,
    /** Poisson count. */
    S3,
    /** Census or ordinal: no interval. */
    S4
}
