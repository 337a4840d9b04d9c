package cat.impulsem.dashboard.overview;

import cat.impulsem.dashboard.data.ByFigure;
import cat.impulsem.dashboard.data.Compared;
import cat.impulsem.dashboard.data.ComparisonQueries;
import cat.impulsem.dashboard.data.Grain;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Interval;
import cat.impulsem.dashboard.data.Period;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Value;
import cat.impulsem.dashboard.data.ValueQueries;
import cat.impulsem.dashboard.data.Values;
import cat.impulsem.dashboard.export.About;
import cat.impulsem.dashboard.export.Pictures.Caption;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.Comparison;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.MonthColumns;
import cat.impulsem.dashboard.shell.MonthLine;
import cat.impulsem.dashboard.shell.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The headline indicators of the chosen territory against the same months one year before. */
final class Headlines {
    private final Screen screen;
    private final Comparison comparison;
    private final Values now;
    private final Values before;
    private final Map<String, List<Value>> months;
    private final ByFigure<Compared> tested;
    private final ByFigure<Interval> intervals;

    Headlines(Screen screen) {
        this.screen = screen;
        this.comparison = new Comparison(screen.texts(), screen.figures());
        ValueQueries values = screen.released().values();
        Period period = screen.state().period();
        UnitKey unit = screen.state().unit();
        this.now = values.at(period, unit);
        this.before = values.at(period.yearBefore(), unit);
        this.months = values.through(Grain.MONTH, unit, screen.vocabulary().headlines()).stream()
                .collect(Collectors.groupingBy(Value::indicator));
        ComparisonQueries comparisons = screen.released().comparisons();
        this.tested = comparisons.against(Compared.YEAR_BEFORE, period, unit);
        this.intervals = comparisons.intervals(period, unit);
    }

    ScreenTable table() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(screen.texts().get("column.indicator")));
        columns.addAll(screen.details().columns());
        columns.addAll(comparison.columns(
                screen.texts().get("column.value"), screen.texts().get("column.yearBefore")));
        columns.add(Column.drawings(screen.texts().get("column.months")));
        return new ScreenTable(null, columns, rows());
    }

    /** How many of them moved within a year by more than chance explains, and which. */
    String finding() {
        List<Indicator> compared = screen.vocabulary().headlines().stream()
                .filter(one -> test(one).isPresent())
                .toList();
        List<String> moved = compared.stream()
                .filter(one -> test(one).filter(Compared::isDistinct).isPresent())
                .map(one -> name(one) + " " + comparison.word(test(one)).text())
                .toList();
        if (compared.isEmpty()) {
            return screen.texts()
                    .get("headlines.untested", screen.vocabulary().headlines().size());
        }
        return moved.isEmpty()
                ? screen.texts().get("headlines.similar", compared.size())
                : screen.texts().get("headlines.moved", moved.size(), compared.size(), comparison.listed(moved));
    }

    /** A test of two figures that are both shown. */
    private Optional<Compared> test(Indicator indicator) {
        UnitKey unit = screen.state().unit();
        return now.of(indicator.id(), unit).hasFigure()
                        && before.of(indicator.id(), unit).hasFigure()
                ? tested.of(indicator.id(), unit)
                : Optional.empty();
    }

    private String name(Indicator indicator) {
        return screen.texts().of(indicator.texts().name()).orElse(indicator.id());
    }

    /** What is burnt into a picture of them. */
    Caption caption() {
        Texts texts = screen.texts();
        String scope = texts.get(
                "part.about",
                texts.get("overview.headlines"),
                screen.name(screen.state().unit()),
                screen.period());
        List<String> notes = new ArrayList<>(List.of(texts.get("note.tested")));
        MonthLine.span(screen, months.values().stream().flatMap(List::stream))
                .ifPresent(span -> notes.add(span + " " + texts.get("picture.scales")));
        return new Caption(
                finding(),
                List.of(scope),
                notes,
                About.Subject.of(screen.vocabulary().headlines()).sources());
    }

    /** The same with the months that it draws. */
    ScreenTable filed() {
        return MonthColumns.beside(
                screen,
                table(),
                screen.vocabulary().headlines().stream()
                        .map(indicator -> new MonthColumns.Line(months(indicator), indicator.measure()))
                        .toList());
    }

    private List<Value> months(Indicator indicator) {
        return months.getOrDefault(indicator.id(), List.of());
    }

    private List<Row> rows() {
        return screen.vocabulary().headlines().stream().map(this::row).toList();
    }

    private Row row(Indicator indicator) {
        Value present = now.of(indicator.id(), screen.state().unit());
        Value past = before.of(indicator.id(), screen.state().unit());
        Cell value = screen.signs().value(present, indicator);
        Optional<Interval> interval =
                intervals.of(indicator.id(), screen.state().unit());
        List<Cell> cells = new ArrayList<>(List.of(name(indicator, present)));
        cells.addAll(screen.details().cells(present, interval, indicator));
        cells.addAll(List.of(
                value.alsoLooking("key").with(comparison.under(interval, indicator)),
                screen.signs().value(past, indicator),
                comparison.change(past, present, indicator),
                comparison.word(tested.of(indicator.id(), screen.state().unit())),
                Cell.drawing(MonthLine.of(screen, months(indicator)))));
        return Row.of(cells);
    }

    private Cell name(Indicator indicator, Value present) {
        String parts = present.hasFigure()
                ? comparison.parts(present, indicator)
                : screen.signs().state(present);
        return Cell.link(name(indicator), screen.href("i/" + indicator.id()))
                .with(new Markup().element("span", parts, "class", "sub"));
    }
}
