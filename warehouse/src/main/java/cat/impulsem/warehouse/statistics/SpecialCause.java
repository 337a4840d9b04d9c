package cat.impulsem.warehouse.statistics;

/** A pattern that chance alone seldom makes; listed in the order in which one is reported. */
public enum SpecialCause {
    ABOVE_LIMIT,
    BELOW_LIMIT,
    TREND_RISING,
    TREND_FALLING,
    /** Two of three points in the outer third above the mean. */
    NEAR_UPPER_LIMIT,
    /** Two of three points in the outer third below the mean. */
    NEAR_LOWER_LIMIT,
    SHIFT_ABOVE,
    SHIFT_BELOW
}
