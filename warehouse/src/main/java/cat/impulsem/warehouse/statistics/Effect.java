package cat.impulsem.warehouse.statistics;

/** An estimated change with its interval. */
public record Effect(double value, double standardError, Interval interval) {}
