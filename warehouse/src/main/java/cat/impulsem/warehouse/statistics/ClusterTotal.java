package cat.impulsem.warehouse.statistics;

/** Numerator and denominator of one cluster: the minutes of one professional on one day, or one procedure or visit. */
public record ClusterTotal(double numerator, double denominator) {
    public ClusterTotal {
        Arguments.finite(numerator, "numerator");
        Arguments.notNegative(denominator, "denominator");
    }
}
