package cat.impulsem.dashboard.data;

/**
 * Rows that one rule refused.
 *
 * @param table source table
 * @param rule the rule
 * @param rows how many rows
 */
public record Refusals(String table, String rule, long rows) {}
