package cat.impulsem.warehouse.statistics;

/** One unit of a funnel: part and whole of a proportion, or observed and expected events. */
public record FunnelPoint(double numerator, double denominator) {
    public FunnelPoint {
        Arguments.notNegative(numerator, "numerator");
        Arguments.positive(denominator, "denominator");
    }

    double ratio() {
        return numerator / denominator;
    }
}
