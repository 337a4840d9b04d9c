package cat.impulsem.dashboard.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** All that the bytes of a file say, whatever they are packed in. */
final class FileText {
    private FileText() {}

    static String of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            if (text.startsWith("PK")) {
                return unpacked(bytes);
            }
            return text.startsWith("PAR1") ? rows(bytes) : text;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** By its directory: the writer streams, and the sizes before the entries are left empty. */
    private static String unpacked(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("workbook", ".xlsx");
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(Files.write(file, workbook).toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return text.toString();
    }

    private static String rows(byte[] parquet) throws IOException, SQLException {
        Path file = Files.createTempFile("table", ".parquet");
        try {
            return read("read_parquet('" + Files.write(file, parquet) + "')");
        } finally {
            Files.delete(file);
        }
    }

    /** Every row of a table that DuckDB can read without another file. */
    static String read(String table) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            return read(statement, table);
        }
    }

    /** Each table of a database, with every row. */
    static List<String> tables(Path database) throws SQLException {
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        List<String> texts = new ArrayList<>();
        try (Connection open = DriverManager.getConnection("jdbc:duckdb:" + database, readOnly);
                Statement statement = open.createStatement()) {
            for (String name : read(statement, "(select table_name from duckdb_tables())")
                    .lines()
                    .skip(1)
                    .toList()) {
                texts.add(read(statement, name.replace(";", "")));
            }
        }
        return texts;
    }

    private static String read(Statement statement, String table) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (ResultSet rows = statement.executeQuery("select * from " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            for (int i = 1; i <= columns; i++) {
                text.append(rows.getMetaData().getColumnLabel(i)).append(';');
            }
            while (rows.next()) {
                text.append('\n');
                for (int i = 1; i <= columns; i++) {
                    text.append(plain(rows.getObject(i))).append(';');
                }
            }
        }
        return text.toString();
    }

    private static String plain(Object value) {
        return value instanceof Double number && Double.isFinite(number)
                ? BigDecimal.valueOf(number).toPlainString()
                : String.valueOf(value);
    }
}
