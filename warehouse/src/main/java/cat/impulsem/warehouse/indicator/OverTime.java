package cat.impulsem.warehouse.indicator;

/** How a longer period follows from its months. */
public enum OverTime {
    /** Numerators of the months add up, and so do denominators. */
    SUM,
    /** The query is run again on the whole period. */
    RECOMPUTE,
    /** A stock: the last day of the period counts. */
    LAST
}
