package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.snapshot.SnapshotException;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Goes over the Parquet files of a snapshot: each holds the rows of its table in the database, and no others. */
final class FileAudit {
    private final Path folder;
    private final Consumer<String> findings;

    FileAudit(Path folder, Consumer<String> findings) {
        this.folder = folder;
        this.findings = findings;
    }

    void run() {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("attach " + quoted(folder.resolve(SnapshotStore.DATABASE)) + " as released (read_only)");
            for (String table : tables(statement)) {
                compare(connection, table);
            }
        } catch (SQLException failed) {
            throw new SnapshotException("the files of " + folder.getFileName() + " cannot be read", failed);
        }
    }

    private void compare(Connection connection, String table) {
        Path file = folder.resolve(table + ".parquet");
        if (!Files.exists(file) || !isSame(connection, table, file)) {
            findings.accept(file.getFileName() + " does not hold what the database holds of table " + table);
        }
    }

    /** Tables of other columns cannot be compared at all; a statement that failed is closed. */
    private static boolean isSame(Connection connection, String table, Path file) {
        String database = "select * from released." + table;
        String parquet = "select * from read_parquet(" + quoted(file) + ")";
        String difference = "select count(*) from ((%1$s except all %2$s) union all (%2$s except all %1$s))";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(difference.formatted(database, parquet))) {
            rows.next();
            return rows.getLong(1) == 0;
        } catch (SQLException different) {
            return false;
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet names = statement.executeQuery(
                "select table_name from duckdb_tables() where database_name = 'released' order by table_name")) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }

    private static String quoted(Path file) {
        return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
    }
}
