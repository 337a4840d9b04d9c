package cat.impulsem.dashboard.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads files as rows of texts, the titles first; a number is written the same whatever file it came from. */
final class FileRows {
    private static final String SIGN = " (signe)";

    private FileRows() {}

    static List<List<String>> csv(byte[] file, char separator) {
        String text = new String(file, StandardCharsets.UTF_8);
        Matcher fields = Pattern.compile(
                        "(?:\"((?:[^\"]|\"\")*)\"|([^\"" + separator + "\r\n]*))(" + separator + "|\r\n)")
                .matcher(text.startsWith("\ufeff") ? text.substring(1) : text);
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        while (fields.find()) {
            String cell =
                    fields.group(1) == null ? fields.group(2) : fields.group(1).replace("\"\"", "\"");
            row.add(plain(separator == ';' ? decimal(cell) : cell));
            if (fields.group(3).equals("\r\n")) {
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        return rows;
    }

    /** What the screen marks with an asterisk, a file says in its column of states: the mark is put back where it does. */
    static List<List<String>> marked(List<List<String>> rows) {
        List<String> titles = rows.getFirst();
        int state = titles.indexOf("Estat");
        int value = titles.indexOf(titles.stream()
                .filter(title -> title.startsWith("Valor"))
                .findFirst()
                .orElseThrow());
        return rows.stream()
                .map(row -> {
                    List<String> marked = new ArrayList<>(row);
                    if (row.get(state).startsWith("incomplet")) {
                        marked.set(value, row.get(value) + "*");
                    }
                    return marked;
                })
                .map(List::copyOf)
                .toList();
    }

    /** One sheet of a workbook. */
    static List<List<String>> sheet(byte[] file, int number) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = workbook.getSheet(number).orElseThrow();
            List<Row> rows = sheet.read();
            int width = rows.getFirst().getCellCount();
            return rows.stream().map(row -> cells(row, width)).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> cells(Row row, int width) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            cells.add(plain(row.getCellRawValue(i).isEmpty() ? "" : row.getCellText(i)));
        }
        return cells;
    }

    /** A sign stands in a column of its own, and is put back where the number would be. */
    static List<List<String>> parquet(byte[] bytes) {
        try {
            Path file = Files.createTempFile("table", ".parquet");
            try {
                return read(Files.write(file, bytes));
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<List<String>> read(Path file) throws SQLException {
        try (var memory = DriverManager.getConnection("jdbc:duckdb:");
                var query = memory.createStatement();
                ResultSet found = query.executeQuery("select * from read_parquet('" + file + "')")) {
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                names.add(found.getMetaData().getColumnName(i));
            }
            List<List<String>> rows = new ArrayList<>();
            rows.add(names.stream().filter(name -> !isSign(name)).toList());
            while (found.next()) {
                rows.add(row(found, names));
            }
            return rows;
        }
    }

    private static List<String> row(ResultSet found, List<String> names) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String cell = found.getString(i + 1);
            if (!isSign(names.get(i))) {
                cells.add(plain(cell == null ? "" : cell));
            } else if (cell != null) {
                cells.set(cells.size() - 1, cell);
            }
        }
        return cells;
    }

    private static boolean isSign(String name) {
        return name.contains(SIGN);
    }

    private static String decimal(String cell) {
        return cell.matches("-?\\d+,\\d+") ? cell.replace(',', '.') : cell;
    }

    /** Numbers without zeros at their end, texts without the apostrophe that keeps them from being formulas. */
    static String plain(String cell) {
        if (cell.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?")) {
            return new BigDecimal(cell).stripTrailingZeros().toPlainString();
        }
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }
}
