package cat.impulsem.dashboard.export;

import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
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

    /**
     * One sheet.
     *
     * @param name name on its tab
     * @param table what it holds
     */
    public record Sheet(String name, ScreenTable table) {}

    /** Writes the workbook. */
    public void write(OutputStream target) throws IOException {
        try (var workbook = new org.dhatim.fastexcel.Workbook(target, PROGRAM, PROGRAM_VERSION)) {
            for (Sheet sheet : sheets) {
                write(sheet.table(), workbook.newWorksheet(sheet.name()));
            }
        }
    }

    private static void write(ScreenTable table, Worksheet sheet) throws IOException {
        List<Column> columns = table.columns();
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column).title());
            sheet.style(0, column).bold().set();
            sheet.width(column, width(table, column));
        }
        for (int row = 0; row < table.rows().size(); row++) {
            List<Cell> cells = table.rows().get(row).cells();
            for (int column = 0; column < cells.size(); column++) {
                write(cells.get(column), sheet, row + 1, column);
            }
        }
        sheet.freezePane(0, 1);
        sheet.finish();
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

    private static int width(ScreenTable table, int column) {
        int longest = table.rows().stream()
                .map(row -> row.cells().get(column).text().length())
                .reduce(table.columns().get(column).title().length(), Math::max);
        return Math.clamp(longest + 2L, NARROWEST, WIDEST);
    }
}
