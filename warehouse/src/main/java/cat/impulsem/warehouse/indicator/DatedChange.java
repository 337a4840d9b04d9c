package cat.impulsem.warehouse.indicator;

/** What may change the level or the slope of an indicator's monthly series at a centre, and has a date there. */
public enum DatedChange {
    /** The accompaniment of the centre by the programme began. */
    SUPPORT,
    /** An item of the plan that serves the indicator's objective arrived at the centre. */
    PLAN
}
