package cat.impulsem.warehouse.statistics;

/** One coefficient of a regression with its ordinary and its autocorrelation-proof standard error. */
public record Coefficient(String term, double estimate, double ordinaryError, double neweyWestError) {}
