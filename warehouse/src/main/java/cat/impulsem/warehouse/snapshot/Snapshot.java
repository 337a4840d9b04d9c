package cat.impulsem.warehouse.snapshot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/**
 * One released snapshot, opened for reading only: no writing, no file or network access from SQL, settings locked.
 * Safe for many threads; closing lets running queries finish.
 */
public final class Snapshot implements AutoCloseable {
    /** A row of figures takes some 200 bytes. */
    private static final long MOST_ROWS_REMEMBERED = 250_000;

    private final String id;
    private final DuckDBConnection root;
    private final Cache<Question, List<?>> answers = Caffeine.newBuilder()
            .maximumWeight(MOST_ROWS_REMEMBERED)
            .weigher((Question question, List<?> rows) -> 1 + rows.size())
            .build();

    private volatile boolean closed;

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

    /**
     * The same as {@link #query}, answered from memory when it was asked before: a snapshot never changes, and most
     * people ask the same. Nothing about the person who asks may be in the reader, only in the parameters.
     *
     * @param sql text with ? for each parameter
     * @param row turns the current row into a value; depends on that row alone
     * @param parameters values bound in order
     * @return rows that nobody can change
     * @throws IllegalArgumentException when the reader carries something of its own, which others would be told too
     */
    @SuppressWarnings("unchecked") // what a reader of one class made of one query is always of one type
    public <T> List<T> remembered(String sql, RowReader<T> row, Object... parameters) {
        if (row.getClass().getDeclaredFields().length > 0) {
            throw new IllegalArgumentException(
                    "a reader that carries something of its own cannot be remembered: " + sql);
        }
        Question question = new Question(sql, row.getClass(), List.of(parameters));
        return (List<T>) answers.get(question, asked -> Collections.unmodifiableList(query(sql, row, parameters)));
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

    /** Whether it was closed: then a newer one took its place. */
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        try {
            root.close();
        } catch (SQLException failed) {
            throw new SnapshotException("snapshot " + id + " cannot be closed", failed);
        }
    }

    private record Question(String sql, Class<?> reader, List<Object> parameters) {}

    /** Turns the current row of a result into a value. */
    @FunctionalInterface
    public interface RowReader<T> {
        /** Reads the current row; never moves the cursor. */
        T read(ResultSet results) throws SQLException;
    }
}
