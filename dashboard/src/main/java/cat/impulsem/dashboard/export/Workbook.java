package cat.impulsem.dashboard.export;

import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;

/**
 * Tables as sheets of one XLSX workbook: numbers are numbers, rounded as on the screen; signs and words are texts, so that
 * none of them is ever taken for a formula.
 *
 * @param sheets its sheets, in order
 */
public record Workbook(List<Sheet> sheets) {
    private static final String PROGRAM = "Impulsem";
    private static final String PROGRAM_VERSION = "1.0";
    private static final int NARROWEST = 10;
    private static final int WIDEST = 60;
    /** Rows that decide how wide a column is. */
    private static final int MEASURED = 200;
    /** Rows that are held before they are written. */
    private static final int FLUSHED = 1000;

    /**
     * One sheet.
     *
     * @param name name on its tab
     * @param columns its columns
     * @param rows its rows, read as they are written
     */
    public record Sheet(String name, List<Column> columns, Supplier<Stream<Row>> rows) {
        /** A table that is there already. */
        public Sheet(String name, ScreenTable table) {
            this(name, table.columns(), () -> table.rows().stream());
        }
    }

    /** Writes the workbook. */
    public void write(OutputStream target) throws IOException {
        try (var workbook = new org.dhatim.fastexcel.Workbook(target, PROGRAM, PROGRAM_VERSION)) {
            for (Sheet sheet : sheets) {
                write(sheet, workbook.newWorksheet(sheet.name()));
            }
        }
    }

    private static void write(Sheet what, Worksheet sheet) throws IOException {
        List<Column> columns = what.columns();
        List<Row> first = what.rows().get().limit(MEASURED).toList();
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column).title());
            sheet.style(0, column).bold().set();
            sheet.width(column, width(columns, first, column));
        }
        sheet.freezePane(0, 1);
        int number = 0;
        for (Iterator<Row> rows = what.rows().get().iterator(); rows.hasNext(); ) {
            number++;
            write(rows.next(), sheet, number);
        }
        sheet.finish();
    }

    private static void write(Row row, Worksheet sheet, int number) throws IOException {
        for (int column = 0; column < row.cells().size(); column++) {
            write(row.cells().get(column), sheet, number, column);
        }
        if (number % FLUSHED == 0) {
            sheet.flush();
        }
    }

    private static void write(Cell cell, Worksheet sheet, int row, int column) {
        if (cell.number() == null) {
            sheet.value(row, column, cell.text());
            return;
        }
        sheet.value(row, column, BigDecimal.valueOf(cell.number()).setScale(cell.decimals(), RoundingMode.HALF_UP));
        sheet.style(row, column).format(format(cell.decimals())).set();
    }

    private static String format(int decimals) {
        return "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
    }

    private static int width(List<Column> columns, List<Row> rows, int column) {
        int longest = rows.stream()
                .map(row -> row.cells().get(column).text().length())
                .reduce(columns.get(column).title().length(), Math::max);
        return Math.clamp(longest + 2L, NARROWEST, WIDEST);
    }
}
