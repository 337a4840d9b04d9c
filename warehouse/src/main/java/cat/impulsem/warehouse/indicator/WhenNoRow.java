package cat.impulsem.warehouse.indicator;

/** What it means that the query has no row for a unit whose sources were delivered. */
public enum WhenNoRow {
    /** Nothing happened: zero of one. */
    ZERO,
    /** There was nothing to divide by. */
    DENOMINATOR_ZERO,
    /** Nothing was recorded. */
    NOT_RECORDED,
    /** The unit has nothing to be compared with. */
    NO_BASELINE,
    /** The unit has no target for the period. */
    NO_TARGET
}
