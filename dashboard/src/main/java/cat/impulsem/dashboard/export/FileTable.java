package cat.impulsem.dashboard.export;

import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The table that a file holds: what stands on the screen, without drawings, with the unit of each column in its title
 * and with words for every sign and every letter that has a meaning.
 */
final class FileTable {
    private final ScreenTable shown;
    private final Texts texts;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows;

    private FileTable(ScreenTable shown, Texts texts) {
        this.shown = shown;
        this.texts = texts;
        this.rows = shown.rows().stream()
                .map(row -> (List<Cell>) new ArrayList<Cell>())
                .toList();
        IntStream.range(0, shown.columns().size())
                .filter(column -> shown.columns().get(column).isInFiles())
                .forEach(this::add);
    }

    static ScreenTable of(ScreenTable shown, Texts texts) {
        FileTable made = new FileTable(shown, texts);
        return new ScreenTable(
                null, made.columns, made.rows.stream().map(Row::of).toList());
    }

    private void add(int number) {
        Column column = shown.columns().get(number);
        List<Cell> cells =
                shown.rows().stream().map(row -> row.cells().get(number)).toList();
        String unit = column.filing().unit();
        String title = unit == null ? column.title() : column.title() + " (" + unit + ")";
        add(column.numeric() ? Column.numbers(title) : Column.words(title), cells);
        boolean isTold = column.filing().told() || cells.stream().allMatch(cell -> cell.aside() == null);
        if (!isTold) {
            add(
                    Column.words(texts.get("file.column.state", column.title())),
                    cells.stream()
                            .map(cell -> Cell.text(cell.aside() == null ? "" : cell.aside()))
                            .toList());
        }
    }

    private void add(Column column, List<Cell> cells) {
        columns.add(column);
        for (int row = 0; row < cells.size(); row++) {
            rows.get(row).add(cells.get(row));
        }
    }
}
