package cat.impulsem.dashboard.data;

/**
 * How much of one source table arrived.
 *
 * @param table name of the source table
 * @param delivered centre months delivered, with rows or declared empty
 * @param expected centre months of open centres
 * @param goodRows rows taken
 * @param badRows rows refused
 */
public record TableArrivals(String table, long delivered, long expected, long goodRows, long badRows) {}
