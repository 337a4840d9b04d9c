package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.ColumnType;
import java.nio.file.Path;
import java.util.List;

/**
 * An engine that runs the queries of indicators. Every engine knows the function {@code dd(a, b)}, days from b to a,
 * and temporary views.
 */
public interface SqlEngine extends AutoCloseable {

    /** Rows of a query; numbers may come in any number type. */
    List<List<Object>> query(String sql);

    /** Runs a statement that gives no rows. */
    void execute(String sql);

    /** Name of a column type in the engine's SQL. */
    String typeName(ColumnType type);

    /**
     * Makes Parquet files readable under a name; an empty table of the same columns where there are none.
     *
     * @param name name in queries
     * @param folder folder searched for Parquet files, at any depth; need not exist
     * @param columns columns wanted
     */
    void load(String name, Path folder, List<Column> columns);

    /** Whether {@link #keep} works the rows out once, and not at every reading. */
    default boolean keepsRows() {
        return false;
    }

    /** Makes the rows of a select readable under a name. */
    default void keep(String name, String select) {
        execute("create or replace temporary view " + name + " as " + select);
    }

    @Override
    void close();
}
