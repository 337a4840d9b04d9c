package cat.impulsem.dashboard.export;

import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.Figures;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/**
 * Writes a table as a file: the same rows, columns and rounding as on the screen, numbers without grouping.
 *
 * @param separator between cells
 * @param decimalSign in numbers
 * @param marked whether the file begins with the mark by which spreadsheets recognise UTF-8
 */
public record CsvFile(char separator, char decimalSign, boolean marked) {
    /** For spreadsheets set to Catalan or Spanish. */
    public static final CsvFile FOR_SPREADSHEETS = new CsvFile(';', ',', true);

    /** For programs. */
    public static final CsvFile PLAIN = new CsvFile(',', '.', false);

    /** Writes the table as UTF-8. */
    public void write(ScreenTable table, OutputStream target) throws IOException {
        write(table.columns(), table.rows().iterator(), target);
    }

    /** Writes rows as they come, as UTF-8. */
    public void write(List<Column> columns, Iterator<ScreenTable.Row> rows, OutputStream target) throws IOException {
        Writer out = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        if (marked) {
            out.write('\ufeff');
        }
        line(out, columns.stream().map(Column::title).map(CsvFile::harmless).toList());
        while (rows.hasNext()) {
            line(out, rows.next().cells().stream().map(this::content).toList());
        }
        out.flush();
    }

    private void line(Writer out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(separator);
            }
            out.write(cells.get(i).isEmpty() ? "" : quoted(cells.get(i)));
        }
        out.write("\r\n");
    }

    private String content(Cell cell) {
        return cell.number() == null
                ? harmless(cell.text())
                : Figures.plain(cell.number(), cell.decimals(), decimalSign);
    }

    /** A spreadsheet would run a text that begins like a formula; an apostrophe in front makes it text again. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private String quoted(String text) {
        boolean plain = text.indexOf(separator) < 0
                && text.indexOf('"') < 0
                && text.indexOf('\n') < 0
                && text.indexOf('\r') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
