package cat.impulsem.warehouse.analysis;

/** How the figure of a whole follows from those of its parts. */
public enum Additivity {
    /** The parts add up to it. */
    SUM,
    /** It is the sum of the centres by definition; asked anew, the whole would say something else. */
    BOTTOM_UP,
    /** It has to be asked anew; the parts do not add up to it. */
    RECOMPUTE,
    /** There is none. */
    NEVER
}
