package cat.impulsem.warehouse.indicator;

/** Ways in which an indicator follows from figures of other indicators instead of a query. */
public enum Derived {
    /** The mean over all targets of a unit of how much of the way from baseline to target is done, each from 0 to 1. */
    ACHIEVEMENT_OF_TARGETS
}
