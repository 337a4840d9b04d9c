package cat.impulsem.warehouse.indicator;

/** How a district or the city follows from its centres. */
public enum OverCentres {
    /** Numerators add up, and so do denominators. */
    SUM,
    /** The query is run again on the larger scope. */
    RECOMPUTE,
    /** There is no figure below the city. */
    CITY_ONLY
}
