package cat.impulsem.dashboard.data;

import java.util.Set;

/**
 * One measure of one row of an analysis, or the reason why there is none.
 *
 * @param unit territory
 * @param row row it stands in
 * @param measure which figure of the row
 * @param value null unless there is a figure
 * @param state which of the signs it takes
 * @param reason key of the reason where there is no figure; null otherwise
 * @param coverage share of the centre months that are used, 0 to 1; null where it makes no sense
 * @param flags what has to be known of it before it is relied on
 */
public record AnalysisFigure(
        UnitKey unit,
        Row row,
        String measure,
        Double value,
        State state,
        String reason,
        Double coverage,
        Set<Flag> flags)
        implements Stated {

    /** The number, or what stands for it in a calculation that leaves out what is not shown. */
    public double or(double instead) {
        return hasFigure() ? value : instead;
    }

    /**
     * What identifies a row.
     *
     * @param first code of the first dimension; empty where there is none
     * @param second code of the second dimension; empty where there is none
     */
    public record Row(String first, String second) {
        static final Row NONE = new Row("", "");
    }
}
