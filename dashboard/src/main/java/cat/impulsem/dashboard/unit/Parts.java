package cat.impulsem.dashboard.unit;

import cat.impulsem.dashboard.data.Grain;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Value;
import cat.impulsem.dashboard.data.Values;
import cat.impulsem.dashboard.export.About;
import cat.impulsem.dashboard.export.Pictures.Caption;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.shell.MonthLine;
import cat.impulsem.dashboard.shell.Screen;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The territories inside one, each with its months; all lines of a column have one scale. */
final class Parts {
    private static final int SHOWN = 5;

    private final Screen screen;
    private final List<Unit> parts;
    private final Level level;
    private final Values values;
    private final List<Value> drawn;

    Parts(Screen screen) {
        this.screen = screen;
        this.parts = screen.vocabulary().partsOf(screen.state().unit());
        this.level = parts.isEmpty() ? Level.CENTRE : parts.getFirst().key().level();
        this.values = screen.released().values().at(screen.state().period(), level, shown());
        this.drawn = screen.released()
                .values()
                .through(Grain.MONTH, parts.stream().map(Unit::key).toList(), shown());
    }

    ScreenTable table() {
        List<Indicator> indicators = shown();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(screen.texts().get("column.unit")));
        List<List<Cell>> byIndicator = new ArrayList<>();
        for (Indicator indicator : indicators) {
            String name = screen.texts().of(indicator.texts().name()).orElse(indicator.id());
            columns.add(Column.numbers(name, screen.href("i/" + indicator.id()))
                    .in(screen.figures().unitName(indicator.measure())));
            byIndicator.add(cells(indicator));
        }
        return new ScreenTable(null, columns, rows(byIndicator));
    }

    /** The months that it draws. */
    PartMonths months() {
        return new PartMonths(screen, parts, shown(), drawn);
    }

    /** When these months are. */
    About.When when() {
        List<YearMonth> months =
                drawn.stream().map(value -> value.period().first()).sorted().toList();
        return months.isEmpty()
                ? About.When.of(screen, screen.state().period())
                : About.When.of(screen, months.getFirst(), months.getLast());
    }

    /** What is burnt into a picture of them. */
    Caption caption() {
        String kind = level == Level.DISTRICT ? "unit.parts.districts" : "unit.parts.centres";
        List<String> notes = new ArrayList<>(List.of(screen.texts().get("unit.parts.note")));
        MonthLine.span(screen, drawn.stream()).ifPresent(notes::add);
        String scope = screen.texts()
                .get(
                        "part.about",
                        screen.texts().get(kind),
                        screen.name(screen.state().unit()),
                        screen.period());
        return new Caption(
                finding(), List.of(scope), notes, About.Subject.of(shown()).sources());
    }

    /** Between which figures of the first comparable indicator they lie; what they are where none can be compared. */
    String finding() {
        String kind = level == Level.DISTRICT ? "districts" : "centres";
        return shown().stream()
                .filter(indicator -> !indicator.measure().isCount())
                .findFirst()
                .flatMap(indicator -> finding(indicator, kind))
                .orElseGet(() -> screen.texts().get("unit.parts." + kind));
    }

    private Optional<String> finding(Indicator indicator, String kind) {
        DoubleSummaryStatistics range = parts.stream()
                .map(part -> values.of(indicator.id(), part.key()))
                .filter(Value::hasFigure)
                .mapToDouble(Value::value)
                .summaryStatistics();
        if (range.getCount() < 2) {
            return Optional.empty();
        }
        return Optional.of(screen.texts()
                .get(
                        "unit.parts.finding." + kind,
                        screen.texts().of(indicator.texts().name()).orElse(indicator.id()),
                        screen.figures().value(range.getMin(), indicator.measure()),
                        screen.figures().value(range.getMax(), indicator.measure()),
                        range.getCount()));
    }

    List<Indicator> shown() {
        return screen.vocabulary().headlines().stream().limit(SHOWN).toList();
    }

    private List<Row> rows(List<List<Cell>> byIndicator) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            List<Cell> cells = new ArrayList<>();
            UnitKey key = parts.get(i).key();
            cells.add(Cell.link(parts.get(i).name(), screen.href(key)));
            for (List<Cell> column : byIndicator) {
                cells.add(column.get(i));
            }
            rows.add(Row.of(cells));
        }
        return rows;
    }

    private List<Cell> cells(Indicator indicator) {
        Map<UnitKey, List<Value>> months = drawn.stream()
                .filter(value -> value.indicator().equals(indicator.id()))
                .collect(Collectors.groupingBy(Value::unit));
        DoubleSummaryStatistics scale = parts.stream()
                .flatMap(part -> months.getOrDefault(part.key(), List.of()).stream())
                .filter(Value::hasFigure)
                .mapToDouble(Value::value)
                .summaryStatistics();
        return parts.stream()
                .map(part -> cell(indicator, part.key(), months.getOrDefault(part.key(), List.of()), scale))
                .toList();
    }

    private Cell cell(Indicator indicator, UnitKey key, List<Value> months, DoubleSummaryStatistics scale) {
        Cell cell = screen.signs().value(values.of(indicator.id(), key), indicator);
        return cell.with(MonthLine.of(screen, months, scale.getMin(), scale.getMax()));
    }
}
