package cat.impulsem.dashboard.data;

/**
 * How the targets of a line of the strategy, or of one of its objectives, came out in one calendar year.
 *
 * @param year which year
 * @param line line: E1, L1 to L5, C, F, M
 * @param objective number of the objective; empty for the line as a whole
 * @param counts how many; null where the person may not see every figure behind them
 * @param achieved mean way from baseline to target, 0 to 1; null where none is known or may be seen
 */
public record ObjectiveStatus(int year, String line, String objective, Counts counts, Double achieved) {
    /**
     * How many targets.
     *
     * @param all with a shown figure
     * @param met the whole interval meets the target
     * @param missed no part of it does
     * @param doubtful neither can be said
     */
    public record Counts(int all, int met, int missed, int doubtful) {}

    /** Whether it is of a line as a whole. */
    public boolean isLine() {
        return objective.isEmpty();
    }

    /** Whether the person may see it. */
    public boolean isPermitted() {
        return counts != null;
    }

    ObjectiveStatus withheld() {
        return new ObjectiveStatus(year, line, objective, null, null);
    }
}
