package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.contract.Column;
import cat.impulsem.warehouse.contract.ColumnType;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** DuckDB inside this process, in memory. */
public final class DuckDbEngine implements SqlEngine {
    private final Connection connection;

    private DuckDbEngine(Connection connection) {
        this.connection = connection;
    }

    /**
     * What DuckDB may use.
     *
     * @param threads number of threads
     * @param memory limit such as 4GB; beyond it intermediate results go to the folder
     * @param temporary folder for intermediate results
     */
    public record Options(int threads, String memory, Path temporary) {

        /** As many threads as there are cores, and three quarters of what a small machine has. */
        public static Options standard() {
            int cores = Runtime.getRuntime().availableProcessors();
            return new Options(cores, "6GB", Path.of(System.getProperty("java.io.tmpdir")));
        }
    }

    /** Opens an empty database with standard options. */
    public static DuckDbEngine open() {
        return open(Options.standard());
    }

    /** Opens an empty database. */
    public static DuckDbEngine open(Options options) {
        Properties settings = new Properties();
        settings.setProperty("threads", String.valueOf(options.threads()));
        settings.setProperty("memory_limit", options.memory());
        settings.setProperty(
                "temp_directory", options.temporary().resolve("impulsem-duckdb").toString());
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        try {
            DuckDbEngine engine = new DuckDbEngine(DriverManager.getConnection("jdbc:duckdb:", settings));
            engine.execute("set timezone = 'UTC'");
            // A few hundred windows against millions of rows: comparing each with each beats sorting them.
            engine.execute("set nested_loop_join_threshold = 1000");
            engine.execute("create table pseudonyms (pseudonym varchar, number integer)");
            engine.execute("create macro dd(a, b) as date_diff('day', b, a)");
            return engine;
        } catch (SQLException failed) {
            throw new EngineException("DuckDB cannot be opened", failed);
        }
    }

    @Override
    public List<List<Object>> query(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            List<List<Object>> rows = new ArrayList<>();
            int columns = results.getMetaData().getColumnCount();
            while (results.next()) {
                rows.add(row(results, columns));
            }
            return rows;
        } catch (SQLException failed) {
            throw new EngineException("DuckDB cannot run: " + sql, failed);
        }
    }

    private static List<Object> row(ResultSet results, int columns) throws SQLException {
        List<Object> row = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
            row.add(results.getObject(i));
        }
        return row;
    }

    @Override
    public void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new EngineException("DuckDB cannot run: " + sql, failed);
        }
    }

    @Override
    public String typeName(ColumnType type) {
        return type.duckDb();
    }

    // A table, not a view: each indicator reads the same columns many times, and the months lie in order, so that the
    // smallest and largest day of each row group let a query of one month skip the others. Pseudonyms become numbers,
    // which are compared and counted many times faster than 32 digits of text.
    @Override
    public void load(String name, Path folder, List<Column> columns) {
        List<Path> files = ParquetFiles.under(folder);
        if (files.isEmpty()) {
            String none = columns.stream()
                    .map(column -> "cast(null as " + loadedType(column) + ") as " + column.name())
                    .collect(Collectors.joining(", "));
            execute("create or replace table " + name + " as select " + none + " where false");
            return;
        }
        String rows =
                "read_parquet([" + files.stream().map(DuckDbEngine::literal).collect(Collectors.joining(", "))
                        + "], hive_partitioning = false, union_by_name = true)";
        StringBuilder from = new StringBuilder(rows + " f");
        List<String> selected = new ArrayList<>();
        for (Column column : columns) {
            if (column.type().isPseudonymous()) {
                number(column.name(), rows);
                String numbers = "numbers_of_" + column.name();
                from.append(" left join pseudonyms %1$s on f.%2$s = %1$s.pseudonym".formatted(numbers, column.name()));
                selected.add(numbers + ".number as " + column.name());
            } else {
                selected.add("cast(f." + column.name() + " as " + typeName(column.type()) + ") as " + column.name());
            }
        }
        execute("create or replace table " + name + " as select " + String.join(", ", selected) + " from " + from);
    }

    // One number for each pseudonym, whatever table it comes from.
    private void number(String column, String rows) {
        execute("insert into pseudonyms"
                + " select pseudonym, (select count(*) from pseudonyms) + row_number() over (order by pseudonym)"
                + " from (select distinct " + column + " as pseudonym from " + rows + ") f"
                + " where pseudonym is not null and pseudonym not in (select pseudonym from pseudonyms)");
    }

    private String loadedType(Column column) {
        return column.type().isPseudonymous() ? "integer" : typeName(column.type());
    }

    @Override
    public boolean keepsRows() {
        return true;
    }

    @Override
    public void keep(String name, String select) {
        execute("create or replace temporary table " + name + " as " + select);
    }

    static String literal(Path path) {
        return "'" + path.toAbsolutePath().toString().replace("'", "''") + "'";
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new EngineException("DuckDB cannot be closed", failed);
        }
    }
}
