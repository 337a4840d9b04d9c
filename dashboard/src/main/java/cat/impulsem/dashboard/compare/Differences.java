package cat.impulsem.dashboard.compare;

import cat.impulsem.dashboard.chart.IntervalStrip;
import cat.impulsem.dashboard.data.ByFigure;
import cat.impulsem.dashboard.data.ComparisonQueries;
import cat.impulsem.dashboard.data.Grain;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Interval;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Value;
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
import cat.impulsem.warehouse.statistics.IntervalDifference;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One indicator in several territories, each beside the first one, all lines on one scale. */
final class Differences {
    private static final Map<String, String> SIGNS = Map.of("higher", "▲", "lower", "▼", "not_distinguishable", "●");

    private final Screen screen;
    private final Texts texts;
    private final Indicator indicator;
    private final List<UnitKey> units;
    private final Comparison comparison;
    private final Map<UnitKey, Value> values = new HashMap<>();
    private final Map<UnitKey, Interval> intervals = new HashMap<>();
    private final Map<UnitKey, List<Value>> months = new HashMap<>();
    private final DoubleSummaryStatistics scale = new DoubleSummaryStatistics();
    private final DoubleSummaryStatistics drawn = new DoubleSummaryStatistics();

    Differences(Screen screen, Indicator indicator, List<UnitKey> units) {
        this.screen = screen;
        this.texts = screen.texts();
        this.indicator = indicator;
        this.units = units;
        this.comparison = new Comparison(texts, screen.figures());
        ComparisonQueries compared = screen.released().comparisons();
        for (UnitKey unit : units) {
            values.put(
                    unit,
                    screen.released().values().at(screen.state().period(), unit).of(indicator.id(), unit));
            ByFigure<Interval> known = compared.intervals(screen.state().period(), unit);
            known.of(indicator.id(), unit).ifPresent(interval -> intervals.put(unit, interval));
            List<Value> line = screen.released().values().through(Grain.MONTH, unit, indicator.id());
            months.put(unit, line);
            line.stream().filter(Value::hasFigure).mapToDouble(Value::value).forEach(scale::accept);
            Stream.of(values.get(unit)).filter(Value::hasFigure).forEach(value -> drawn.accept(value.value()));
            shownInterval(unit).ifPresent(interval -> {
                drawn.accept(interval.lower());
                drawn.accept(interval.upper());
            });
        }
    }

    ScreenTable table() {
        String first = screen.name(units.getFirst());
        List<Column> columns = List.of(
                Column.words(texts.get("column.unit")),
                Column.numbers(texts.get("column.valueIn", screen.figures().unitName(indicator.measure()))),
                Column.numbers(texts.get("column.lower")),
                Column.numbers(texts.get("column.upper")),
                Column.drawings(texts.get("compare.axis")),
                Column.numbers(texts.get("compare.difference", first)),
                Column.words(texts.get("compare.interval")),
                Column.words(texts.get("compare.word", first)),
                Column.drawings(texts.get("column.months")));
        return new ScreenTable(null, columns, units.stream().map(this::row).toList());
    }

    /** The same with the months that it draws. */
    ScreenTable filed() {
        return MonthColumns.beside(
                screen,
                table(),
                units.stream()
                        .map(unit -> new MonthColumns.Line(months.get(unit), indicator.measure()))
                        .toList());
    }

    /** Between which numbers all lines of months are drawn; empty where there is none. */
    Optional<String> scaleOfMonths() {
        return scale.getCount() == 0
                ? Optional.empty()
                : Optional.of(texts.get(
                        "compare.scale",
                        screen.figures().value(scale.getMin(), indicator.measure()),
                        screen.figures().value(scale.getMax(), indicator.measure())));
    }

    /** How the strips are read, and from where to where their axis goes; empty where nothing is drawn. */
    Optional<String> axis() {
        return drawn.getCount() == 0
                ? Optional.empty()
                : Optional.of(texts.get(
                        "compare.strips",
                        screen.name(units.getFirst()),
                        screen.figures().value(drawn.getMin(), indicator.measure()),
                        screen.figures().value(drawn.getMax(), indicator.measure())));
    }

    Indicator indicator() {
        return indicator;
    }

    /** How many of the others stand above the first, below it, or cannot be told from it. */
    String finding() {
        String first = screen.name(units.getFirst());
        Map<String, Long> words = units.stream()
                .skip(1)
                .flatMap(unit -> shownTest(unit).stream())
                .collect(Collectors.groupingBy(Differences::standing, TreeMap::new, Collectors.counting()));
        if (words.isEmpty()) {
            return texts.get("compare.finding.none", first);
        }
        String told = words.entrySet().stream()
                .map(word -> texts.get("word." + word.getKey()) + " (" + word.getValue() + ")")
                .collect(Collectors.joining(", "));
        return texts.get("compare.finding", first, told);
    }

    private Optional<IntervalDifference> shownTest(UnitKey unit) {
        boolean isShown =
                values.get(unit).hasFigure() && values.get(units.getFirst()).hasFigure();
        return isShown ? tested(unit) : Optional.empty();
    }

    private static String standing(IntervalDifference tested) {
        if (tested.couldBeChance()) {
            return "not_distinguishable";
        }
        return tested.value() > 0 ? "higher" : "lower";
    }

    private Row row(UnitKey unit) {
        Value value = values.get(unit);
        Optional<Interval> interval = shownInterval(unit);
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.link(screen.name(unit), screen.href(unit)));
        cells.add(screen.signs().bare(value, indicator.measure()).alsoLooking("key"));
        cells.add(comparison.limit(interval.map(Interval::lower), indicator));
        cells.add(comparison.limit(interval.map(Interval::upper), indicator));
        cells.add(value.hasFigure() ? Cell.drawing(strip(value, interval)) : Cell.text(""));
        cells.addAll(against(unit));
        cells.add(Cell.drawing(MonthLine.of(screen, months.get(unit), scale.getMin(), scale.getMax())));
        return Row.of(cells);
    }

    private Markup strip(Value value, Optional<Interval> interval) {
        Value first = values.get(units.getFirst());
        String limits =
                interval.map(known -> comparison.interval(known, indicator)).orElse("");
        return new IntervalStrip(
                        new IntervalStrip.Axis(drawn.getMin(), drawn.getMax()),
                        value.value(),
                        interval.map(Interval::lower).orElse(null),
                        interval.map(Interval::upper).orElse(null),
                        first.hasFigure() ? first.value() : null)
                .draw((screen.figures().value(value.value(), indicator.measure()) + " " + limits).strip());
    }

    private Optional<Interval> shownInterval(UnitKey unit) {
        return values.get(unit).hasFigure() ? Optional.ofNullable(intervals.get(unit)) : Optional.empty();
    }

    /** Difference, its interval and a word; empty for the first territory, which all are held against. */
    private List<Cell> against(UnitKey unit) {
        Value first = values.get(units.getFirst());
        Value own = values.get(unit);
        if (unit.equals(units.getFirst())) {
            return List.of(Cell.text(""), Cell.text(""), Cell.text(""));
        }
        if (!first.hasFigure() || !own.hasFigure()) {
            return List.of(comparison.change(first, own, indicator), Cell.text(""), Cell.text(""));
        }
        Optional<IntervalDifference> tested = tested(unit);
        int decimals = indicator.measure().decimals();
        double difference = own.value() - first.value();
        return List.of(
                Cell.number(screen.figures().number(difference, decimals), difference, decimals),
                Cell.text(tested.map(found -> comparison.interval(
                                new Interval(
                                        found.interval().lower(),
                                        found.interval().upper()),
                                indicator))
                        .orElse("")),
                word(tested));
    }

    private Cell word(Optional<IntervalDifference> tested) {
        if (tested.isEmpty()) {
            return Cell.text(texts.get("word.untested")).looking("untested");
        }
        String standing = standing(tested.get());
        return Cell.text(SIGNS.get(standing) + " " + texts.get("word." + standing))
                .looking("standing " + standing);
    }

    private Optional<IntervalDifference> tested(UnitKey unit) {
        Interval own = intervals.get(unit);
        Interval first = intervals.get(units.getFirst());
        boolean isWithin = screen.vocabulary().contains(units.getFirst(), unit)
                || screen.vocabulary().contains(unit, units.getFirst());
        // A whole and its part share rows: their difference is not that of two samples.
        if (own == null || first == null || isWithin) {
            return Optional.empty();
        }
        return Optional.of(IntervalDifference.of(
                values.get(unit).value(),
                plain(own),
                values.get(units.getFirst()).value(),
                plain(first)));
    }

    private static cat.impulsem.warehouse.statistics.Interval plain(Interval interval) {
        return new cat.impulsem.warehouse.statistics.Interval(interval.lower(), interval.upper());
    }

    /** Whether some territory has an interval at all. */
    boolean isTested() {
        return units.stream().map(intervals::get).anyMatch(Objects::nonNull);
    }
}
