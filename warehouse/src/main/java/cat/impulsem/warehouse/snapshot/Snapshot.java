package cat.impulsem.warehouse.snapshot;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/**
 * One released snapshot, opened for reading only: no writing, no file or network access from SQL, settings locked.
 * Safe for many threads; closing lets running queries finish.
 */
public final class Snapshot implements AutoCloseable {
    private final String id;
    private final DuckDBConnection root;

    private Snapshot(String id, DuckDBConnection root) {
        this.id = id;
        this.root = root;
    }

    /**
     * Opens the database file of a snapshot.
     *
     * @param id id of the snapshot
     * @param database its {@code warehouse.duckdb}
     */
    public static Snapshot open(String id, Path database) {
        Properties settings = new Properties();
        settings.setProperty("duckdb.read_only", "true");
        settings.setProperty("memory_limit", "1GB");
        settings.setProperty("threads", "2");
        settings.setProperty("enable_external_access", "false");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("lock_configuration", "true");
        try {
            String url = "jdbc:duckdb:" + database.toAbsolutePath();
            return new Snapshot(id, (DuckDBConnection) DriverManager.getConnection(url, settings));
        } catch (SQLException failed) {
            throw new SnapshotException("snapshot " + id + " cannot be opened", failed);
        }
    }

    /** Id of the snapshot. */
    public String id() {
        return id;
    }

    /**
     * Runs one query with bound parameters.
     *
     * @param sql text with ? for each parameter
     * @param row turns the current row into a value
     * @param parameters values bound in order
     */
    public <T> List<T> query(String sql, RowReader<T> row, Object... parameters) {
        try (Connection connection = root.duplicate();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return read(statement, row);
        } catch (SQLException failed) {
            throw new SnapshotException("query on snapshot " + id + " failed", failed);
        }
    }

    private static <T> List<T> read(PreparedStatement statement, RowReader<T> row) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet results = statement.executeQuery()) {
            while (results.next()) {
                rows.add(row.read(results));
            }
        }
        return rows;
    }

    @Override
    public void close() {
        try {
            root.close();
        } catch (SQLException failed) {
            throw new SnapshotException("snapshot " + id + " cannot be closed", failed);
        }
    }

    /** Turns the current row of a result into a value. */
    @FunctionalInterface
    public interface RowReader<T> {
        /** Reads the current row; never moves the cursor. */
        T read(ResultSet results) throws SQLException;
    }
}
