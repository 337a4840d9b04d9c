package cat.impulsem.dashboard.indicator;

import cat.impulsem.dashboard.data.Interval;
import cat.impulsem.dashboard.data.ProcessPoint;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Value;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.Comparison;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Signs;
import cat.impulsem.dashboard.format.Texts;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the chart of the months draws, in words and numbers, latest month first. */
final class TrendTable {
    private final Trend trend;
    private final Texts texts;
    private final Signs signs;

    TrendTable(Trend trend) {
        this.trend = trend;
        this.texts = trend.screen().texts();
        this.signs = trend.screen().signs();
    }

    ScreenTable table() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(texts.get("column.month")));
        columns.add(
                Column.numbers(texts.get("column.monthValue", trend.measured())).told());
        columns.add(
                Column.numbers(texts.get("column.yearValue", trend.measured())).told());
        if (trend.hasLimits()) {
            columns.add(Column.numbers(texts.get("trend.mean")));
            columns.add(Column.numbers(texts.get("column.limitLow")));
            columns.add(Column.numbers(texts.get("column.limitHigh")));
        }
        if (trend.hasCity()) {
            columns.add(Column.numbers(
                    texts.get("trend.city", trend.screen().name(UnitKey.CITY)) + " (" + trend.measured() + ")"));
        }
        if (trend.hasBounds()) {
            columns.add(Column.numbers(texts.get("column.boundLow")));
            columns.add(Column.numbers(texts.get("column.boundHigh")));
        }
        if (!trend.earlier().isEmpty()) {
            columns.add(Column.numbers(texts.get("column.earlier", trend.measured())));
        }
        if (!trend.changes().isEmpty()) {
            columns.add(Column.numbers(texts.get("column.definition")));
        }
        columns.add(Column.words(texts.get("column.signal")));
        columns.add(Column.words(texts.get("column.monthState")));
        columns.add(Column.words(texts.get("column.yearState")));
        return new ScreenTable(
                null, columns, trend.axis().reversed().stream().map(this::row).toList());
    }

    private Row row(YearMonth month) {
        Value own = trend.of(trend.months(), month);
        Value year = trend.of(trend.years(), month);
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(trend.screen().figures().month(month)));
        cells.add(bare(own));
        cells.add(bare(year));
        if (trend.hasLimits()) {
            cells.addAll(limits(month));
        }
        if (trend.hasCity()) {
            cells.add(bare(trend.of(trend.cityYears(), month)));
        }
        if (trend.hasBounds()) {
            cells.addAll(bounds(year));
        }
        if (!trend.earlier().isEmpty()) {
            cells.add(trend.earlier().containsKey(month) ? bare(trend.earlier().get(month)) : Cell.text(""));
        }
        if (!trend.changes().isEmpty()) {
            cells.add(version(own.reservations().definition()));
        }
        cells.add(Cell.text(signal(month)));
        cells.add(Cell.text(signs.state(own)));
        cells.add(Cell.text(signs.state(year)));
        return Row.of(cells);
    }

    private Cell bare(Value value) {
        return signs.bare(value, trend.indicator().measure());
    }

    /** Where months do not vary, the mean is drawn as both limits. */
    private List<Cell> limits(YearMonth month) {
        Optional<ProcessPoint> point = Optional.ofNullable(trend.process().get(month));
        Optional<Interval> limits = point.map(ProcessPoint::limits);
        Comparison numbers = new Comparison(texts, trend.screen().figures());
        return List.of(
                numbers.limit(point.map(ProcessPoint::mean), trend.indicator()),
                numbers.limit(limits.map(Interval::lower).or(() -> point.map(ProcessPoint::mean)), trend.indicator()),
                numbers.limit(limits.map(Interval::upper).or(() -> point.map(ProcessPoint::mean)), trend.indicator()));
    }

    private List<Cell> bounds(Value value) {
        Optional<Interval> bounds = Optional.ofNullable(value.reservations().bounds());
        Comparison limits = new Comparison(texts, trend.screen().figures());
        return List.of(
                limits.limit(bounds.map(Interval::lower), trend.indicator()),
                limits.limit(bounds.map(Interval::upper), trend.indicator()));
    }

    private static Cell version(int version) {
        return version == 0 ? Cell.text("") : Cell.number(String.valueOf(version), version, 0);
    }

    private String signal(YearMonth month) {
        ProcessPoint point = trend.process().get(month);
        Stream<String> rule = point == null || point.rule() == null
                ? Stream.empty()
                : Stream.of(texts.get("variation." + point.rule()));
        Stream<String> events = trend.events().stream().flatMap(event -> event.in(month).stream()
                .map(key -> texts.get(key, trend.screen().event(event.code()))));
        return Stream.concat(rule, events).collect(Collectors.joining("; "));
    }
}
