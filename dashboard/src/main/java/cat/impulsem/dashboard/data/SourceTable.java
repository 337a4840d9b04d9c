package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.text.LocalText;

/**
 * One source table with what the load made of all its rows.
 *
 * @param id its name in the contract
 * @param name its name for readers
 * @param contractVersion version of the contract that it was checked against
 * @param rows how many rows; null for those who may not know
 */
public record SourceTable(String id, LocalText name, int contractVersion, Rows rows) {
    SourceTable withoutRows() {
        return new SourceTable(id, name, contractVersion, null);
    }

    /**
     * Rows read = rows taken + rows in quarantine.
     *
     * @param read rows read
     * @param good rows taken
     * @param quarantined rows refused
     */
    public record Rows(long read, long good, long quarantined) {
        /** These and those together. */
        public Rows plus(Rows other) {
            return new Rows(read + other.read, good + other.good, quarantined + other.quarantined);
        }
    }
}
