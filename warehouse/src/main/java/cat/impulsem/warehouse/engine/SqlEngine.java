package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.ColumnType;
import cat.impulsem.warehouse.contract.TableContract;
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
     * Parquet files to be read.
     *
     * @param name name in queries
     * @param folder folder searched for files, at any depth; need not exist
     * @param columns columns wanted
     * @param contributor columns that tell whose a row is, the first of them that says so; none where nobody asks
     */
    record Files(String name, Path folder, List<Column> columns, List<String> contributor) {

        /** Files of which nobody asks whose rows they are. */
        public Files(String name, Path folder, List<Column> columns) {
            this(name, folder, columns, List.of());
        }

        /** All columns of tables, each in the folder of its name. */
        public static List<Files> of(Path facts, List<TableContract> tables) {
            return tables.stream()
                    .map(contract -> new Files(contract.table(), facts.resolve(contract.table()), contract.columns()))
                    .toList();
        }
    }

    /**
     * Makes files readable under their names; an empty table of the same columns where there are none. What is joined by
     * a pseudonym has to come in one call.
     */
    void load(List<Files> tables);

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
