package cat.impulsem.warehouse.statistics;

/** Where a value lies against its benchmark; the number is the probability beyond one limit. */
public enum Significance {
    HIGH_0_001("High (0.001)"),
    HIGH_0_025("High (0.025)"),
    NOT_SIGNIFICANT("Not significant"),
    LOW_0_025("Low (0.025)"),
    LOW_0_001("Low (0.001)");

    private final String label;

    Significance(String label) {
        this.label = label;
    }

    /** The name under which public-health packages publish the class. */
    public String label() {
        return label;
    }

    /** True outside the 99.8 % limits, the only class that is coloured. */
    public boolean isOutside() {
        return this == HIGH_0_001 || this == LOW_0_001;
    }
}
