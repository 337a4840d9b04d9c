package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.Level;
import java.util.Collection;
import java.util.Comparator;

/**
 * One unit in one calendar year of a breakdown about people, shown whole or hidden whole; or the rows of it that are
 * about less than the year.
 *
 * @param level level of the unit
 * @param unit its code
 * @param time calendar year, or "all" where the breakdown looks back at a baseline: all years are one then
 * @param isShorter whether it is only the rows about less than the year
 */
public record Part(Level level, String unit, String time, boolean isShorter) implements Comparable<Part> {
    private static final String ALL_YEARS = "all";
    private static final String SHORTER = "/shorter";
    private static final Comparator<Part> ORDER = Comparator.comparing(Part::level)
            .thenComparing(Part::unit)
            .thenComparing(Part::time)
            .thenComparing(Part::isShorter);

    /** The whole year that a row of an analysis belongs to. */
    public static Part of(Analysis analysis, Level level, String unit, int year) {
        boolean looksBack = !analysis.formula().baselineSources().isEmpty();
        return new Part(level, unit, looksBack ? ALL_YEARS : String.valueOf(year), false);
    }

    /** Of it, the rows about less than the year. */
    Part shorter() {
        return new Part(level, unit, time, true);
    }

    /** Whether it is all years at once. */
    public boolean isAllYears() {
        return time.equals(ALL_YEARS);
    }

    /** What names it in the ledger. */
    public String key() {
        return level.key() + "/" + unit + "/" + time + (isShorter ? SHORTER : "");
    }

    /** Whether it is among those named. Ledgers of earlier programs name whole levels. */
    boolean isIn(Collection<String> keys) {
        return keys.contains(key()) || keys.contains(level.key() + "/" + time);
    }

    /** Whether a row of this year, about a period of some length, is hidden if the named parts are. */
    public boolean isHidden(Grain grain, Collection<String> keys) {
        return isIn(keys) || grain != Grain.YEAR && shorter().isIn(keys);
    }

    @Override
    public int compareTo(Part other) {
        return ORDER.compare(this, other);
    }
}
