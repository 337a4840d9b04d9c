package cat.impulsem.dashboard.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Writes rows as a Parquet file. A database of its own makes it, since the one of the snapshot may touch no file; what
 * it holds are the rows handed in, and it is gone with its file when the writing ends.
 *
 * @param columns names and kinds of the columns
 */
public record ParquetFile(List<Column> columns) {
    /**
     * One column.
     *
     * @param name its name
     * @param numeric whether it holds numbers; texts otherwise
     */
    public record Column(String name, boolean numeric) {
        String declared() {
            return '"' + name + '"' + (numeric ? " double" : " varchar");
        }
    }

    /** Writes the rows; a value is a Double, a String or null. */
    public void write(Iterator<List<Object>> rows, OutputStream target) throws IOException {
        Path folder = Files.createTempDirectory("extract");
        Path file = folder.resolve("rows.parquet");
        try {
            make(rows, file);
            Files.copy(file, target);
        } catch (SQLException failed) {
            throw new IOException("no Parquet file could be made", failed);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private void make(Iterator<List<Object>> rows, Path file) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute("set threads = 1");
            statement.execute("create table extract ("
                    + columns.stream().map(Column::declared).collect(Collectors.joining(", ")) + ")");
            append(rows, database.unwrap(DuckDBConnection.class));
            statement.execute(
                    "copy extract to '" + file.toString().replace("'", "''") + "' (format parquet, compression zstd)");
        }
    }

    private static void append(Iterator<List<Object>> rows, DuckDBConnection database) throws SQLException {
        try (DuckDBAppender appender = database.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "extract")) {
            while (rows.hasNext()) {
                appender.beginRow();
                for (Object value : rows.next()) {
                    append(appender, value);
                }
                appender.endRow();
            }
        }
    }

    private static void append(DuckDBAppender appender, Object value) throws SQLException {
        switch (value) {
            case null -> appender.appendNull();
            case Double number -> appender.append(number);
            default -> appender.append(value.toString());
        }
    }
}
