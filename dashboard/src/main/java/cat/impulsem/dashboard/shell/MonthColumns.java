package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.data.Indicator.Measure;
import cat.impulsem.dashboard.data.Value;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The months that the lines of a table draw, as columns that only its file has: one for each month. */
public final class MonthColumns {
    private MonthColumns() {}

    /**
     * What one row draws.
     *
     * @param months its months
     * @param measure how they are written
     */
    public record Line(List<Value> months, Measure measure) {}

    /** The table with the months of each of its rows. */
    public static ScreenTable beside(Screen screen, ScreenTable table, List<Line> lines) {
        List<YearMonth> axis = lines.stream()
                .flatMap(line -> line.months().stream())
                .map(value -> value.period().first())
                .distinct()
                .sorted()
                .toList();
        List<Column> columns = new ArrayList<>(table.columns());
        axis.forEach(month ->
                columns.add(Column.numbers(screen.figures().month(month)).onlyInFiles()));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Cell> cells = new ArrayList<>(table.rows().get(i).cells());
            cells.addAll(cells(screen, lines.get(i), axis));
            rows.add(new Row(cells, table.rows().get(i).look()));
        }
        return new ScreenTable(table.caption(), columns, rows);
    }

    private static List<Cell> cells(Screen screen, Line line, List<YearMonth> axis) {
        Map<YearMonth, Value> months = line.months().stream()
                .collect(Collectors.toMap(value -> value.period().first(), Function.identity()));
        return axis.stream()
                .map(month -> months.containsKey(month)
                        ? screen.signs().bare(months.get(month), line.measure())
                        : Cell.text(""))
                .toList();
    }
}
