package cat.impulsem.dashboard.data;

/**
 * How much of one source table arrived; only for tables that are due from every centre and month.
 *
 * @param table id of the source table
 * @param delivered centre months delivered, with rows or declared empty
 * @param expected centre months of open centres
 */
public record TableArrivals(String table, long delivered, long expected) {
    /** Which part of what was due arrived. */
    public double part() {
        return expected == 0 ? 1 : (double) delivered / expected;
    }
}
