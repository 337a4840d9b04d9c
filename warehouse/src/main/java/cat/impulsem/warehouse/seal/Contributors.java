package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.indicator.Period;

/** What groups of people contribute to the figures of one indicator at centres as they were. Nobody is in two groups. */
@FunctionalInterface
public interface Contributors {
    /** Where nothing is known of that. */
    Contributors UNKNOWN = (centre, period) -> null;

    /** What one centre's groups contribute in a period; null where that is not known. */
    Groups of(int centre, Period period);

    /**
     * Contributions by number of the group.
     *
     * @param above above the line
     * @param below below it
     */
    record Groups(double[] above, double[] below) {
        /** Nobody contributed anything. */
        public static final Groups NONE = new Groups(new double[Makeup.FEW], new double[Makeup.FEW]);
    }
}
