package cat.impulsem.warehouse.engine;

/**
 * Between what and what a figure lies for certain, in its unit.
 *
 * @param low lower end
 * @param high upper end
 */
public record Bounds(double low, double high) {}
