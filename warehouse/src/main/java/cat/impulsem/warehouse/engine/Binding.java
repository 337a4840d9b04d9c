package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.TableContract;
import java.util.List;
import java.util.Optional;

/** What the column centre_id of every table means to a query, and which rows it sees. */
interface Binding {

    /** Rows that lead from centres to what centre_id shall hold, as a select, where such are needed. */
    Optional<String> unitMap();

    /**
     * The rows of one table as the query sees them.
     *
     * @param contract its contract
     * @param columns columns that were loaded
     * @param raw name of the table as it was loaded
     * @param map name of the unit map, or null where there is none
     */
    String select(TableContract contract, List<Column> columns, String raw, String map);
}
