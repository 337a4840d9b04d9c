package cat.impulsem.warehouse.analysis;

/**
 * How many must stand behind a row before it may be released.
 *
 * @param column column of the query that counts them; it is not released
 * @param minimum smallest number that may be released; nobody may be
 * @param whole smallest number of all categories together, under which none of them may be released; 0 for no such rule
 */
public record Minimum(String column, int minimum, int whole) {}
