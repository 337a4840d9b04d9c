package cat.impulsem.warehouse.disclosure;

/** What a release does with a cell before any further cell is hidden to protect it. */
public enum Standing {
    /** Hidden by a primary rule. */
    HIDDEN,
    /** Shown, but may be hidden to protect another cell. */
    HIDEABLE,
    /** Shown whatever happens: city totals, and everything that an earlier release has shown. */
    SHOWN,
    /** In no display at all, yet part of a sum: a complement, the difference between two revisions. */
    ABSENT
}
