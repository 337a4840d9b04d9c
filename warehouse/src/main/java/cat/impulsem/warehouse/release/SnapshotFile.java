package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.indicator.Resources;
import cat.impulsem.warehouse.snapshot.SnapshotException;
import cat.impulsem.warehouse.text.TermsOfUse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The database file of a snapshot while it is written. One thread, so that equal content gives equal Parquet bytes. */
final class SnapshotFile implements AutoCloseable {
    // Every DuckDB since 1.0 opens this format; newer ones would shut out older notebooks.
    private static final String FORMAT = "v1.0.0";
    private static final String SCHEMA = "main";
    private static final String NAME = "released";
    private final DuckDBConnection connection;
    private final Path folder;

    private SnapshotFile(DuckDBConnection connection, Path folder) {
        this.connection = connection;
        this.folder = folder;
    }

    /** Creates it; Parquet files will lie beside it. */
    static SnapshotFile create(Path file) {
        try {
            SnapshotFile created =
                    new SnapshotFile((DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:"), file.getParent());
            created.execute("set threads = 1");
            created.execute("attach " + quoted(file) + " as " + NAME + " (storage_version '" + FORMAT + "')");
            created.execute("use " + NAME);
            created.execute(Resources.text("/snapshot.sql"));
            return created;
        } catch (SQLException failed) {
            throw new SnapshotException("the snapshot file " + file + " cannot be created", failed);
        }
    }

    /** Adds rows; each has a value for every column, in order. */
    void add(String table, Collection<Object[]> rows) {
        try (DuckDBAppender appender = connection.createAppender(NAME, SCHEMA, table)) {
            for (Object[] row : rows) {
                appender.beginRow();
                for (Object value : row) {
                    append(appender, value);
                }
                appender.endRow();
            }
        } catch (SQLException failed) {
            throw new SnapshotException("rows of " + table + " cannot be written", failed);
        }
    }

    private static void append(DuckDBAppender appender, Object value) throws SQLException {
        switch (value) {
            case null -> appender.appendNull();
            case String text -> appender.append(text);
            case Integer number -> appender.append(number.intValue());
            case Long number -> appender.append(number.longValue());
            case Double number -> appender.append(number.doubleValue());
            case Boolean flag -> appender.append(flag.booleanValue());
            case LocalDate day -> appender.append(day);
            case LocalDateTime time -> appender.append(time);
            default -> throw new IllegalArgumentException("no column holds a " + value.getClass());
        }
    }

    /** Writes each table as one Parquet file, sorted. */
    void exportAll() {
        counts().keySet().forEach(this::export);
    }

    /** Writes one table as a Parquet file, sorted. */
    void export(String table) {
        execute("copy (select * from " + table + " order by all) to " + quoted(folder.resolve(table + ".parquet"))
                + " (format parquet, compression zstd, " + TermsOfUse.parquetOption() + ")");
    }

    /** Number of rows of each table. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery(
                    "select table_name from duckdb_tables() where database_name = '" + NAME + "'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
                    count.next();
                    counts.put(table, count.getLong(1));
                }
            }
            return counts;
        } catch (SQLException failed) {
            throw new SnapshotException("rows of the snapshot cannot be counted", failed);
        }
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new SnapshotException("the snapshot cannot be written", failed);
        }
    }

    private static String quoted(Path file) {
        return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
    }

    @Override
    public void close() {
        try {
            execute("checkpoint " + NAME);
            execute("use memory");
            execute("detach " + NAME);
            connection.close();
        } catch (SQLException failed) {
            throw new SnapshotException("the snapshot file cannot be closed", failed);
        }
    }
}
