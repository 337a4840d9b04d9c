package cat.impulsem.warehouse.statistics;

import java.util.List;

/**
 * Shape of a segmented regression of a monthly series.
 *
 * @param monthsBefore number of months before the change
 * @param seasonal adds sin and cos of 2πt/12
 * @param lag largest lag of the Newey-West errors
 */
public record SegmentedDesign(int monthsBefore, boolean seasonal, int lag) {
    /** The usual lag for one to three years of months. */
    public static final int USUAL_LAG = 3;

    static final int LEVEL = 2;
    static final int SLOPE = 3;

    public SegmentedDesign {
        if (lag < 0) {
            throw new IllegalArgumentException("A lag is not negative but is " + lag);
        }
    }

    /** No season, the usual lag. */
    public static SegmentedDesign changeAfter(int monthsBefore) {
        return new SegmentedDesign(monthsBefore, false, USUAL_LAG);
    }

    List<String> terms() {
        return seasonal
                ? List.of("intercept", "trend", "level change", "slope change", "sine", "cosine")
                : List.of("intercept", "trend", "level change", "slope change");
    }

    /** The row of month t, counted from 1. */
    double[] row(int t) {
        double after = t > monthsBefore ? 1 : 0;
        double since = Math.max(0, t - monthsBefore);
        double angle = 2 * Math.PI * t / 12;
        return seasonal
                ? new double[] {1, t, after, since, Math.sin(angle), Math.cos(angle)}
                : new double[] {1, t, after, since};
    }
}
