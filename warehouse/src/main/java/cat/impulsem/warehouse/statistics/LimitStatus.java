package cat.impulsem.warehouse.statistics;

/** How far the limits of a process chart can be trusted, by the number of points they rest on. */
public enum LimitStatus {
    /** Too few points: neither limits nor signals. */
    NONE,
    /** Enough to draw, too few to rely on. */
    TRIAL,
    FIRM
}
