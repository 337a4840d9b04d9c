package cat.impulsem.warehouse.statistics;

/** What one factor in one category adds to a change. */
public record Contribution(String category, String factor, double value) {}
