package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.text.TermsOfUse;
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
 * Writes rows as a Parquet file, by a database of its own that lives as long as the writing: the one of the snapshot may
 * touch no file.
 */
public final class ParquetFile {
    private ParquetFile() {}

    /**
     * One column.
     *
     * @param name its name; each of its own
     * @param isNumber whether it holds numbers instead of words
     */
    public record Column(String name, boolean isNumber) {
        String declared() {
            return '"' + name.replace("\"", "\"\"") + '"' + (isNumber ? " double" : " varchar");
        }
    }

    /** Writes the rows as they come; cells are numbers, words, or null. */
    public static void write(List<Column> columns, Iterator<List<Object>> rows, OutputStream target)
            throws IOException {
        Path folder = Files.createTempDirectory("impulsem-");
        Path file = folder.resolve("rows.parquet");
        try {
            make(columns, rows, file);
            Files.copy(file, target);
        } catch (SQLException failed) {
            throw new IOException("no Parquet file could be made", failed);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static void make(List<Column> columns, Iterator<List<Object>> rows, Path file) throws SQLException {
        try (Connection memory = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = memory.createStatement()) {
            statement.execute("set threads = 1");
            statement.execute("create table shown ("
                    + columns.stream().map(Column::declared).collect(Collectors.joining(", ")) + ")");
            append(rows, memory.unwrap(DuckDBConnection.class));
            statement.execute("copy shown to '" + file.toString().replace("'", "''")
                    + "' (format parquet, compression zstd, " + TermsOfUse.parquetOption() + ")");
        }
    }

    private static void append(Iterator<List<Object>> rows, DuckDBConnection memory) throws SQLException {
        try (DuckDBAppender appender = memory.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "shown")) {
            while (rows.hasNext()) {
                appender.beginRow();
                for (Object cell : rows.next()) {
                    append(appender, cell);
                }
                appender.endRow();
            }
        }
    }

    private static void append(DuckDBAppender appender, Object cell) throws SQLException {
        switch (cell) {
            case null -> appender.appendNull();
            case Double number -> appender.append(number.doubleValue());
            default -> appender.append(cell.toString());
        }
    }
}
