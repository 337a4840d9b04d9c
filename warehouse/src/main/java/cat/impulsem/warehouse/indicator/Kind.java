package cat.impulsem.warehouse.indicator;

/** What sort of figure an indicator is; it decides what adding up means. */
public enum Kind {
    /** Sum over sum; a larger scope is the ratio of its sums, never the mean of its parts. */
    RATIO,
    /** An amount; its denominator stays 1 in every scope. */
    LEVEL,
    /** A count of different persons, recounted in every scope and period. */
    DISTINCT,
    /** A composed figure, recomputed in every scope. */
    INDEX
}
