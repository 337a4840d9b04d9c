package cat.impulsem.warehouse.statistics;

/** An estimated change with its interval. */
public record Effect(double value, double standardError, Interval interval) {

    /** Two-sided probability of so large a change by chance; 1 where nothing varies. */
    public double pValue() {
        return standardError == 0 ? 1 : Confidence.twoSidedProbability(value / standardError);
    }
}
