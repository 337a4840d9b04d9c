package cat.impulsem.dashboard.data;

/**
 * Within which a figure may lie, by chance alone, in 95 of 100 cases; in the unit of the figure.
 *
 * @param lower lower end
 * @param upper upper end
 */
public record Interval(double lower, double upper) {}
