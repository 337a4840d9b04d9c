package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.snapshot.Snapshot;

/** Rows of a table that not every indicator has. */
final class TableRows {
    private TableRows() {}

    /** Whether a table says anything of an indicator, at whatever territory. */
    static boolean exist(Snapshot snapshot, String table, String indicator) {
        return snapshot.remembered(
                        "select count(*) > 0 from " + table + " where indicator_id = ?",
                        row -> row.getBoolean(1),
                        indicator)
                .getFirst();
    }
}
