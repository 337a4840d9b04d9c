package cat.impulsem.dashboard.indicator;

import cat.impulsem.dashboard.chart.ChartPoint;
import cat.impulsem.dashboard.chart.ChartPoint.Emphasis;
import cat.impulsem.dashboard.chart.TrendChart;
import cat.impulsem.dashboard.chart.TrendChart.Line;
import cat.impulsem.dashboard.chart.TrendChart.Role;
import cat.impulsem.dashboard.data.Grain;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Interval;
import cat.impulsem.dashboard.data.ProcessPoint;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Value;
import cat.impulsem.dashboard.data.ValueQueries;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.Figures;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import com.vaadin.flow.component.Component;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One indicator of one territory, month by month and over twelve months. */
final class Trend {
    private final Screen screen;
    private final Texts texts;
    private final Figures figures;
    private final Indicator indicator;
    private final UnitKey unit;
    private final Map<YearMonth, Value> months;
    private final Map<YearMonth, Value> years;
    private final Map<YearMonth, Value> cityYears;
    private final Map<YearMonth, ProcessPoint> process;

    Trend(Screen screen, Indicator indicator) {
        this.screen = screen;
        this.texts = screen.texts();
        this.figures = screen.figures();
        this.indicator = indicator;
        this.unit = screen.state().unit();
        ValueQueries values = screen.released().values();
        this.months = byLastMonth(values.through(Grain.MONTH, unit, indicator.id()));
        this.years = byLastMonth(values.through(Grain.ROLLING12, unit, indicator.id()));
        this.process = screen.released().comparisons().process(indicator.id(), unit).stream()
                .collect(Collectors.toMap(ProcessPoint::month, Function.identity()));
        this.cityYears = byLastMonth(values.through(Grain.ROLLING12, UnitKey.CITY, indicator.id()));
    }

    String finding() {
        List<Value> known = years.values().stream().filter(Value::hasFigure).toList();
        String name = texts.of(indicator.texts().name()).orElse(indicator.id());
        if (known.isEmpty()) {
            return texts.get("trend.none", name);
        }
        Value first = known.getFirst();
        Value last = known.getLast();
        if (figures.looksEqual(first.value(), last.value(), indicator.measure())) {
            return texts.get("trend.same", name, figures.value(last.value(), indicator.measure()));
        }
        return texts.get(
                last.value() > first.value() ? "trend.rises" : "trend.falls",
                name,
                figures.value(first.value(), indicator.measure()),
                figures.month(first.period().last()),
                figures.value(last.value(), indicator.measure()),
                figures.month(last.period().last()));
    }

    /** Whether some figure of the chart rests on less than all deliveries. */
    boolean isIncomplete() {
        return Stream.of(months, years, cityYears)
                .flatMap(line -> line.values().stream())
                .anyMatch(Value::isIncomplete);
    }

    /** Whether usual variation can be told from signals. */
    boolean hasLimits() {
        return process.values().stream().anyMatch(point -> point.limits() != null);
    }

    /** Whether the limits rest on few months. */
    boolean isTrial() {
        return process.values().stream().anyMatch(ProcessPoint::trial);
    }

    Component chart() {
        List<YearMonth> axis = axis();
        List<Line> lines = new ArrayList<>();
        if (!indicator.measure().isCount()) {
            lines.add(line("trend.months", Role.MONTHS, axis, months));
        }
        if (hasLimits()) {
            lines.add(limit("trend.mean", Role.MEAN, axis, ProcessPoint::mean));
            lines.add(limit(
                    "trend.limits", Role.LIMIT, axis, point -> limits(point).lower()));
            lines.add(limit(
                    "trend.limits", Role.LIMIT, axis, point -> limits(point).upper()));
        }
        if (unit.equals(UnitKey.CITY)) {
            lines.add(line("trend.year", Role.OWN, axis, years));
        } else {
            if (!indicator.measure().isCount()) {
                lines.add(line("trend.city", Role.CITY, axis, cityYears));
            }
            lines.add(line("trend.year", Role.OWN, axis, years));
        }
        return TrendChart.of(finding(), axisTitle(), figures.decimalSign(), lines);
    }

    ScreenTable table() {
        List<Column> columns = List.of(
                Column.words(texts.get("column.month")),
                Column.numbers(texts.get("column.monthValue", axisTitle())),
                Column.numbers(texts.get("column.yearValue", axisTitle())),
                Column.words(texts.get("column.signal")),
                Column.words(texts.get("column.state")));
        return new ScreenTable(
                null, columns, axis().reversed().stream().map(this::row).toList());
    }

    private Row row(YearMonth month) {
        Value own = months.getOrDefault(
                month, Value.absent(indicator.id(), unit, screen.state().period()));
        Value year = years.getOrDefault(
                month, Value.absent(indicator.id(), unit, screen.state().period()));
        return Row.of(List.of(
                Cell.text(figures.month(month)),
                screen.signs().bare(own, indicator.measure()),
                screen.signs().bare(year, indicator.measure()),
                Cell.text(signal(month)),
                Cell.text(screen.signs().state(own))));
    }

    private static Interval limits(ProcessPoint point) {
        return point.limits() == null ? new Interval(point.mean(), point.mean()) : point.limits();
    }

    private Line limit(String nameKey, Role role, List<YearMonth> axis, Function<ProcessPoint, Double> value) {
        return new Line(
                texts.get(nameKey),
                role,
                axis.stream()
                        .map(month -> new ChartPoint(
                                figures.shortMonth(month),
                                process.containsKey(month) ? value.apply(process.get(month)) : null,
                                "",
                                Emphasis.PLAIN))
                        .toList());
    }

    private Emphasis emphasis(Value value, YearMonth month) {
        if (value.isIncomplete()) {
            return Emphasis.HOLLOW;
        }
        boolean isSignal = value.period().first().equals(value.period().last())
                && process.containsKey(month)
                && process.get(month).rule() != null;
        return isSignal ? Emphasis.SIGNAL : Emphasis.PLAIN;
    }

    private String signal(YearMonth month) {
        ProcessPoint point = process.get(month);
        return point == null || point.rule() == null ? "" : texts.get("variation." + point.rule());
    }

    private Line line(String nameKey, Role role, List<YearMonth> axis, Map<YearMonth, Value> values) {
        String name = texts.get(nameKey, screen.name(UnitKey.CITY));
        return new Line(
                name,
                role,
                axis.stream()
                        .map(month -> point(name, month, values.get(month)))
                        .toList());
    }

    private ChartPoint point(String line, YearMonth month, Value value) {
        String at = figures.shortMonth(month);
        if (value == null || !value.hasFigure()) {
            return new ChartPoint(at, null, at, Emphasis.PLAIN);
        }
        String label = texts.get(
                "point.label",
                line,
                figures.month(month),
                screen.signs().value(value, indicator).text());
        return new ChartPoint(at, value.value(), label, emphasis(value, month));
    }

    private String axisTitle() {
        return figures.unitName(indicator.measure());
    }

    private List<YearMonth> axis() {
        return (months.isEmpty() || indicator.measure().isCount() ? years : months)
                .keySet().stream().sorted().toList();
    }

    private static Map<YearMonth, Value> byLastMonth(List<Value> values) {
        return values.stream()
                .collect(Collectors.toMap(
                        value -> value.period().last(),
                        Function.identity(),
                        (first, second) -> second,
                        java.util.TreeMap::new));
    }
}
