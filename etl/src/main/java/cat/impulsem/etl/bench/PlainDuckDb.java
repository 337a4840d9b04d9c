package cat.impulsem.etl.bench;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.TableContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules of the contracts written straight as DuckDB SQL over CSV files: what somebody would write who needs no
 * cluster, no line numbers and no reasons. Rows that break a rule go to a file of their own; duplicates and overlaps are
 * dropped. Pseudonyms are a keyed SHA-256, since DuckDB has no HMAC. So it does less than a load, and is a floor.
 */
final class PlainDuckDb {
    private final Contracts contracts;
    private final Path delivery;
    private final Path work;

    PlainDuckDb(Contracts contracts, Path delivery, Path work) {
        this.contracts = contracts;
        this.delivery = delivery;
        this.work = work;
    }

    void run() {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set memory_limit = '3GB'");
            statement.execute("set preserve_insertion_order = false");
            statement.execute("set temp_directory = '" + work + "/spill'");
            for (TableContract contract : contracts.all()) {
                load(contract, statement);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("plain DuckDB load failed", failed);
        }
    }

    private void load(TableContract contract, Statement statement) throws SQLException {
        List<Path> files = filesOf(contract.table());
        if (files.isEmpty()) {
            statement.execute(PlainSql.emptyTable(contract));
            return;
        }
        for (String step : PlainSql.of(contract, files, work)) {
            statement.execute(step);
        }
    }

    private List<Path> filesOf(String table) {
        try (Stream<Path> files = Files.walk(delivery)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .filter(file -> isOf(table, file))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isOf(String table, Path file) {
        String name = file.getFileName().toString().replace(".csv", "");
        return file.getParent().endsWith(table) || name.equals(table) || name.matches(table + "[-_]\\d.*");
    }
}
