package cat.impulsem.dashboard.unit;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.data.Value;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.shell.Screen;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The months that the lines of the small territories draw: one row for each territory and month.
 *
 * @param screen the page
 * @param parts the territories
 * @param indicators the indicators
 * @param drawn the months of all of them
 */
record PartMonths(Screen screen, List<Unit> parts, List<Indicator> indicators, List<Value> drawn) {
    ScreenTable table() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(screen.texts().get("column.unitCode")));
        columns.add(Column.words(screen.texts().get("column.unit")));
        columns.add(Column.words(screen.texts().get("column.month")));
        indicators.forEach(indicator -> columns.add(
                Column.numbers(screen.texts().of(indicator.texts().name()).orElse(indicator.id()))
                        .in(screen.figures().unitName(indicator.measure()))));
        Map<Place, Value> places = drawn.stream().collect(Collectors.toMap(Place::of, Function.identity()));
        List<YearMonth> months = drawn.stream()
                .map(value -> value.period().first())
                .distinct()
                .sorted()
                .toList();
        return new ScreenTable(
                null,
                columns,
                parts.stream()
                        .flatMap(part -> months.stream().map(month -> row(part, month, places)))
                        .toList());
    }

    private Row row(Unit part, YearMonth month, Map<Place, Value> places) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(part.key().inUrl()));
        cells.add(Cell.text(part.name()));
        cells.add(Cell.text(screen.figures().month(month)));
        for (Indicator indicator : indicators) {
            Value value = places.get(new Place(indicator.id(), part.key().inUrl(), month));
            cells.add(value == null ? Cell.text("") : screen.signs().bare(value, indicator.measure()));
        }
        return Row.of(cells);
    }

    /** Where a figure stands. */
    private record Place(String indicator, String unit, YearMonth month) {
        static Place of(Value value) {
            return new Place(
                    value.indicator(), value.unit().inUrl(), value.period().first());
        }
    }
}
