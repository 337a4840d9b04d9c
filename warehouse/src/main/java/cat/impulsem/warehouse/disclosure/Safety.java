package cat.impulsem.warehouse.disclosure;

/**
 * How much an attacker must stay in doubt about a cell.
 *
 * @param upper the attacker's upper bound is at least this
 * @param width the attacker's bounds lie at least this far apart
 */
public record Safety(long upper, long width) {
    /** Asks for nothing: the cell is not one that must be protected. */
    public static final Safety NONE = new Safety(0, 0);

    /** The rule of every count of people: both the upper bound and the width reach the threshold. */
    public static Safety threshold(long threshold) {
        return new Safety(threshold, threshold);
    }

    boolean asked() {
        return upper > 0 || width > 0;
    }

    Verdict judge(Bounds bounds) {
        if (bounds.exact()) return Verdict.EXACT;
        return bounds.reaches(upper) && bounds.wideAs(width) ? Verdict.OK : Verdict.TOO_NARROW;
    }
}
