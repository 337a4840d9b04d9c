package cat.impulsem.dashboard.unit;

import cat.impulsem.dashboard.chart.RangeStrip;
import cat.impulsem.dashboard.data.ByFigure;
import cat.impulsem.dashboard.data.Compared;
import cat.impulsem.dashboard.data.ComparisonQueries;
import cat.impulsem.dashboard.data.Grain;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Interval;
import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Value;
import cat.impulsem.dashboard.data.ValueQueries;
import cat.impulsem.dashboard.data.Values;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.Comparison;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.MonthLine;
import cat.impulsem.dashboard.shell.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All indicators of one territory beside the city and among its like. */
final class Profile {
    private final Screen screen;
    private final Texts texts;
    private final UnitKey unit;
    private final Values own;
    private final Values before;
    private final Values city;
    private final Values like;
    private final Map<String, List<Value>> months;
    private final ByFigure<Compared> rest;
    private final ByFigure<Interval> intervals;

    Profile(Screen screen, Level compared) {
        this.screen = screen;
        this.texts = screen.texts();
        this.unit = screen.state().unit();
        ValueQueries values = screen.released().values();
        this.own = values.at(screen.state().period(), unit);
        this.before = values.at(screen.state().period().yearBefore(), unit);
        this.city = values.at(screen.state().period(), UnitKey.CITY);
        this.like = values.at(screen.state().period(), compared);
        this.months = values.through(Grain.MONTH, unit).stream().collect(Collectors.groupingBy(Value::indicator));
        ComparisonQueries comparisons = screen.released().comparisons();
        this.rest = comparisons.against(Compared.REST_OF_CITY, screen.state().period(), unit.level());
        this.intervals = comparisons.intervals(screen.state().period(), unit.level());
    }

    /** One table of these indicators. */
    ScreenTable table(List<Indicator> indicators) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(texts.get("column.indicator")));
        columns.add(Column.numbers(texts.get("column.value")));
        if (unit.level() != Level.CITY) {
            columns.add(Column.numbers(screen.name(UnitKey.CITY)));
            columns.add(Column.words(texts.get("column.rest")));
        }
        columns.add(Column.words(texts.get("column.range")));
        columns.add(Column.numbers(texts.get("column.changeYear")));
        columns.add(Column.words(texts.get("column.months")));
        return new ScreenTable(null, columns, indicators.stream().map(this::row).toList());
    }

    private Row row(Indicator indicator) {
        Comparison comparison = new Comparison(texts, screen.figures());
        Value value = own.of(indicator.id(), unit);
        List<Cell> cells = new ArrayList<>();
        cells.add(name(indicator, value, comparison));
        Cell shown = screen.signs().value(value, indicator);
        cells.add(shown.looking(shown.look() == null ? "key" : "key " + shown.look())
                .with(comparison.under(intervals.of(indicator.id(), unit), indicator)));
        if (unit.level() != Level.CITY) {
            cells.add(screen.signs().value(city.of(indicator.id(), UnitKey.CITY), indicator));
            cells.add(comparison.word(rest.of(indicator.id(), unit)));
        }
        cells.add(Cell.drawing(strip(indicator, value)));
        cells.add(comparison.change(before.of(indicator.id(), unit), value, indicator));
        cells.add(Cell.drawing(MonthLine.of(screen, months.getOrDefault(indicator.id(), List.of()))));
        return Row.of(cells);
    }

    private Cell name(Indicator indicator, Value value, Comparison comparison) {
        String parts = value.hasFigure()
                ? comparison.parts(value, indicator)
                : screen.signs().state(value);
        return Cell.link(texts.of(indicator.texts().name()).orElse(indicator.id()), screen.href("i/" + indicator.id()))
                .with(new Markup().element("span", parts, "class", "sub"));
    }

    /** The city counts everybody, so its mark on a scale of counts would only squeeze all others to the left. */
    private Markup strip(Indicator indicator, Value value) {
        List<Double> sorted =
                like.numbersOf(indicator.id()).map(Value::value).sorted().toList();
        if (sorted.size() < 2) {
            return new Markup().element("span", texts.get("strip.none"), "class", "sub");
        }
        boolean count = indicator.measure().isCount();
        Value whole = city.of(indicator.id(), UnitKey.CITY);
        boolean isCity = unit.level() == Level.CITY;
        Double mark = value.hasFigure() && !isCity ? value.value() : null;
        Double cityMark = whole.hasFigure() && !count ? whole.value() : null;
        RangeStrip strip = new RangeStrip(sorted, mark, cityMark, mark == null ? null : standing(indicator));
        return strip.draw(texts.get(
                "strip.label",
                screen.figures().value(sorted.getFirst(), indicator.measure()),
                screen.figures().value(strip.quantile(0.25), indicator.measure()),
                screen.figures().value(strip.quantile(0.75), indicator.measure()),
                screen.figures().value(sorted.getLast(), indicator.measure())));
    }

    private RangeStrip.Standing standing(Indicator indicator) {
        Compared found = rest.of(indicator.id(), unit).orElse(null);
        if (found == null || !found.isDistinct()) {
            return RangeStrip.Standing.SIMILAR;
        }
        return found.difference() > 0 ? RangeStrip.Standing.HIGHER : RangeStrip.Standing.LOWER;
    }
}
