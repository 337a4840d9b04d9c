package cat.impulsem.dashboard.unit;

import cat.impulsem.dashboard.chart.RangeStrip;
import cat.impulsem.dashboard.data.ByFigure;
import cat.impulsem.dashboard.data.Compared;
import cat.impulsem.dashboard.data.ComparisonQueries;
import cat.impulsem.dashboard.data.Grain;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Interval;
import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.Period;
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
import cat.impulsem.dashboard.shell.MonthColumns;
import cat.impulsem.dashboard.shell.MonthLine;
import cat.impulsem.dashboard.shell.Screen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All indicators of one territory beside the city and among its like. */
final class Profile {
    private static final List<String> ENDS = List.of("lowest", "quartileLow", "quartileHigh", "highest");

    private final Screen screen;
    private final Texts texts;
    private final UnitKey unit;
    private final Level compared;
    private final Values own;
    private final Values before;
    private final Values city;
    private final Values like;
    private final Map<String, List<Value>> months;
    private final ByFigure<Compared> rest;
    private final Peers peers;
    private final ByFigure<Interval> intervals;

    /** Reads what these indicators need, and nothing else. */
    Profile(Screen screen, List<Indicator> indicators) {
        this.screen = screen;
        this.texts = screen.texts();
        this.unit = screen.state().unit();
        this.compared = unit.level() == Level.CENTRE ? Level.CENTRE : Level.DISTRICT;
        ValueQueries values = screen.released().values();
        Period period = screen.state().period();
        this.own = values.at(period, unit);
        this.before = values.at(period.yearBefore(), unit);
        this.city = values.at(period, UnitKey.CITY);
        this.like = values.at(period, compared, indicators);
        this.months =
                values.through(Grain.MONTH, unit, indicators).stream().collect(Collectors.groupingBy(Value::indicator));
        ComparisonQueries comparisons = screen.released().comparisons();
        this.rest = comparisons.against(Compared.REST_OF_CITY, period, unit);
        this.peers = Peers.of(screen, indicators);
        this.intervals = comparisons.intervals(period, unit);
    }

    Screen screen() {
        return screen;
    }

    /** Whether the person sees others to range the territory among. */
    boolean isAmongOthers() {
        return screen.vocabulary().unitsOf(compared).size() > 1;
    }

    /** The figure of the territory itself. */
    Value own(String indicator) {
        return own.of(indicator, unit);
    }

    /** The figure of the city. */
    Value city(String indicator) {
        return city.of(indicator, UnitKey.CITY);
    }

    /** Whether it is held against others; the city is the whole that they are held against. */
    boolean isTested() {
        return unit.level() != Level.CITY;
    }

    /** How many of the main indicators can be told apart from the rest of the city, and which. */
    String finding(List<Indicator> indicators) {
        if (unit.level() == Level.CITY) {
            return texts.get("profile.city", indicators.size());
        }
        List<Indicator> tested = indicators.stream()
                .filter(one -> rest.of(one.id(), unit).isPresent())
                .toList();
        List<String> distinct = tested.stream()
                .filter(one ->
                        rest.of(one.id(), unit).filter(Compared::isDistinct).isPresent())
                .map(one -> texts.of(one.texts().name()).orElse(one.id()))
                .toList();
        if (tested.isEmpty()) {
            return texts.get("profile.untested", indicators.size());
        }
        return distinct.isEmpty()
                ? texts.get("profile.similar", tested.size())
                : texts.get(
                        "profile.distinct",
                        distinct.size(),
                        tested.size(),
                        new Comparison(texts, screen.figures()).listed(distinct));
    }

    /** One table of these indicators. */
    ScreenTable table(List<Indicator> indicators) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(texts.get("column.indicator")));
        columns.addAll(screen.details().columns());
        columns.add(Column.numbers(texts.get("column.value")));
        if (isTested()) {
            columns.add(Column.numbers(screen.name(UnitKey.CITY)));
            columns.add(Column.words(texts.get("column.rest")));
        }
        columns.addAll(peers.columns());
        if (isAmongOthers()) {
            columns.add(Column.drawings(texts.get("column.range")));
            ENDS.forEach(end ->
                    columns.add(Column.numbers(texts.get("column." + end)).onlyInFiles()));
        } else if (unit.level() != Level.CITY) {
            columns.add(Column.words(texts.get("column.toCity")));
        }
        columns.add(Column.numbers(texts.get("column.changeYear")));
        columns.add(Column.drawings(texts.get("column.months")));
        return new ScreenTable(null, columns, indicators.stream().map(this::row).toList());
    }

    /** The same with the months that it draws. */
    ScreenTable filed(List<Indicator> indicators) {
        return MonthColumns.beside(
                screen,
                table(indicators),
                indicators.stream()
                        .map(indicator -> new MonthColumns.Line(months(indicator), indicator.measure()))
                        .toList());
    }

    /** How its strips are read, and with whom a centre is compared as similar. */
    List<String> legend() {
        List<String> words = new ArrayList<>();
        words.add(texts.get(isAmongOthers() ? "strip.legend." + unit.level().key() : "strip.alone"));
        similar().ifPresent(words::add);
        return words;
    }

    /** With whom a centre is compared as similar. */
    Optional<String> similar() {
        return peers.words();
    }

    /** What its intervals and its words rest on. */
    String tested() {
        return texts.get(isTested() ? "note.tested" : "note.interval");
    }

    /** How its drawings are read far from the page. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(legend());
        notes.add(tested());
        MonthLine.span(screen, months.values().stream().flatMap(List::stream))
                .ifPresent(span -> notes.add(span + " " + texts.get("picture.scales")));
        return notes;
    }

    private List<Value> months(Indicator indicator) {
        return months.getOrDefault(indicator.id(), List.of());
    }

    private Row row(Indicator indicator) {
        Comparison comparison = new Comparison(texts, screen.figures());
        Value value = own.of(indicator.id(), unit);
        List<Cell> cells = new ArrayList<>();
        cells.add(name(indicator, value, comparison));
        Optional<Interval> interval = intervals.of(indicator.id(), unit);
        cells.addAll(screen.details().cells(value, interval, indicator));
        cells.add(
                screen.signs().value(value, indicator).alsoLooking("key").with(comparison.under(interval, indicator)));
        if (unit.level() != Level.CITY) {
            cells.add(screen.signs().value(city.of(indicator.id(), UnitKey.CITY), indicator));
            cells.add(comparison.word(rest.of(indicator.id(), unit)));
        }
        cells.addAll(peers.cells(indicator));
        if (isAmongOthers()) {
            cells.add(Cell.drawing(strip(indicator, value)));
            cells.addAll(ends(indicator));
        } else if (unit.level() != Level.CITY) {
            cells.add(toCity(indicator, value, comparison));
        }
        cells.add(comparison.change(before.of(indicator.id(), unit), value, indicator));
        cells.add(Cell.drawing(MonthLine.of(screen, months(indicator))));
        return Row.of(cells);
    }

    private Cell name(Indicator indicator, Value value, Comparison comparison) {
        String parts = value.hasFigure()
                ? comparison.parts(value, indicator)
                : screen.signs().state(value);
        return Cell.link(texts.of(indicator.texts().name()).orElse(indicator.id()), screen.href("i/" + indicator.id()))
                .with(new Markup().element("span", parts, "class", "sub"));
    }

    /** The plain difference from the city, for those who may see no other territory; counts grow with the territory. */
    private Cell toCity(Indicator indicator, Value value, Comparison comparison) {
        return indicator.measure().isCount()
                ? Cell.text(texts.get("strip.count")).looking("untested")
                : comparison.change(city.of(indicator.id(), UnitKey.CITY), value, indicator);
    }

    /** The city counts everybody, so its mark on a scale of counts would only squeeze all others to the left. */
    private Markup strip(Indicator indicator, Value value) {
        List<Double> sorted = sorted(indicator);
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
                strip.ends().stream()
                        .map(end -> screen.figures().value(end, indicator.measure()))
                        .toArray()));
    }

    private List<Double> sorted(Indicator indicator) {
        return like.numbersOf(indicator.id()).map(Value::value).sorted().toList();
    }

    /** What the strip draws of the others, as numbers; empty where it draws nothing. */
    private List<Cell> ends(Indicator indicator) {
        List<Double> sorted = sorted(indicator);
        if (sorted.size() < 2) {
            return Collections.nCopies(ENDS.size(), Cell.text(""));
        }
        int decimals = indicator.measure().decimals();
        return new RangeStrip(sorted, null, null, null)
                .ends().stream()
                        .map(end -> Cell.number(screen.figures().number(end, decimals), end, decimals))
                        .toList();
    }

    private RangeStrip.Standing standing(Indicator indicator) {
        Compared found = rest.of(indicator.id(), unit).orElse(null);
        if (found == null || !found.isDistinct()) {
            return RangeStrip.Standing.SIMILAR;
        }
        return found.difference() > 0 ? RangeStrip.Standing.HIGHER : RangeStrip.Standing.LOWER;
    }
}
