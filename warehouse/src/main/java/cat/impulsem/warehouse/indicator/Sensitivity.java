package cat.impulsem.warehouse.indicator;

/** Whom a figure is about, and so who may see how much of it. */
public enum Sensitivity {
    /** Nobody in particular. */
    OPEN,
    /** The working time of professionals. */
    WORKERS,
    /** Residents. */
    PERSONS
}
