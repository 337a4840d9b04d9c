package cat.impulsem.warehouse.engine;

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

/** DuckDB inside this process, in memory. */
public final class DuckDbEngine implements SqlEngine {
    private final Connection connection;
    private int loads;

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

    @Override
    public void load(List<Files> tables) {
        new DuckDbTables(this, loads++).load(tables);
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
