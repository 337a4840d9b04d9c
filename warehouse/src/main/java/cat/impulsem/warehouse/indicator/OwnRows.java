package cat.impulsem.warehouse.indicator;

/** What each figure of an indicator keeps to, so that other rows cannot change it. */
public enum OwnRows {
    /** Rows of its own unit: where a unit holds the same centres as before, it has the same figure. */
    UNIT,
    /** Rows performed in its own period: one run can tell periods apart by the day of each row. */
    PERIOD
}
