package cat.impulsem.dashboard.overview;

import cat.impulsem.dashboard.data.PublishedTable;
import cat.impulsem.dashboard.data.PublishedTable.TableCell;
import cat.impulsem.dashboard.data.State;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.Figures;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Signs;
import cat.impulsem.dashboard.shell.Screen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table of a source document; where a total must not be made, the reason stands below it for everybody to read. */
public final class PrintedTable {
    private final Screen screen;
    private final PublishedTable source;

    public PrintedTable(Screen screen, PublishedTable source) {
        this.screen = screen;
        this.source = source;
    }

    /** The table as it is printed. */
    public ScreenTable table() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(screen.texts().get("column.category")));
        source.row(source.rows().getFirst())
                .forEach(cell -> columns.add(
                        Column.numbers(screen.texts().of(cell.column()).orElse(cell.columnCode()))));
        return new ScreenTable(
                null, columns, source.rows().stream().map(this::row).toList());
    }

    /** Why cells are empty, within what bounds they lie, and where the table comes from. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        source.cells().stream()
                .filter(cell -> cell.value() == null)
                .map(this::note)
                .distinct()
                .forEach(notes::add);
        source.source()
                .map(document -> screen.texts().get("table.source", document))
                .ifPresent(notes::add);
        return notes;
    }

    /** The table and, in its last rows, why totals are missing: a file has no other place for that. */
    public ScreenTable withNotes() {
        ScreenTable shown = table();
        List<Row> rows = new ArrayList<>(shown.rows());
        for (String note : notes()) {
            List<Cell> cells =
                    new ArrayList<>(Collections.nCopies(shown.columns().size(), Cell.text("")));
            cells.set(0, Cell.text(note));
            rows.add(Row.of(cells));
        }
        return new ScreenTable(null, shown.columns(), rows);
    }

    private String note(TableCell cell) {
        String why = why(cell);
        return cell.bounds() == null
                ? why
                : why + " "
                        + screen.texts()
                                .get(
                                        "table.bounds",
                                        screen.figures().amount(cell.bounds().lower()),
                                        screen.figures().amount(cell.bounds().upper()));
    }

    private String why(TableCell cell) {
        return screen.texts()
                .get(
                        "table.sign",
                        Signs.of(cell.state()),
                        screen.texts().of(cell.row()).orElse(cell.rowCode()),
                        screen.texts().of(cell.column()).orElse(cell.columnCode()),
                        screen.signs().reason(cell.state(), cell.reason()));
    }

    private Row row(String code) {
        List<TableCell> cells = source.row(code);
        List<Cell> shown = new ArrayList<>();
        shown.add(Cell.text(screen.texts().of(cells.getFirst().row()).orElse(code)));
        cells.forEach(cell -> shown.add(cell(cell)));
        return new Row(shown, code.equalsIgnoreCase("total") ? "total" : null);
    }

    private Cell cell(TableCell cell) {
        if (cell.value() == null || cell.state() == State.SUPPRESSED || cell.state() == State.NOT_AVAILABLE) {
            return Cell.sign(cell.state(), screen.signs().reason(cell.state(), cell.reason()));
        }
        return Cell.number(screen.figures().amount(cell.value()), cell.value(), Figures.amountDecimals(cell.value()));
    }
}
