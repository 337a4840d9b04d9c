package cat.impulsem.warehouse.statistics;

/** The two pairs of limits of a funnel at one size of unit. */
public record FunnelLimits(Interval percent95, Interval percent998) {

    /** The class of a value; on a limit is inside. */
    public Significance classify(double value) {
        Arguments.finite(value, "value");
        if (value > percent998.upper()) {
            return Significance.HIGH_0_001;
        }
        if (value < percent998.lower()) {
            return Significance.LOW_0_001;
        }
        if (value > percent95.upper()) {
            return Significance.HIGH_0_025;
        }
        return value < percent95.lower() ? Significance.LOW_0_025 : Significance.NOT_SIGNIFICANT;
    }
}
