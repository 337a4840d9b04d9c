package cat.impulsem.warehouse.indicator;

/** How the interval of an indicator is found. */
public enum Uncertainty {
    /** Linearised ratio, clustered by the day of a professional. */
    S1,
    /** Wilson score of a proportion. */
    S2,
    /** Poisson count. */
    S3,
    /** Census or ordinal: no interval. */
    S4
}
