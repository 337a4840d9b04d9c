package cat.impulsem.dashboard.indicator;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Interval;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Value;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.Comparison;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Signs;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The territories of one indicator as a table, with what each figure is made of and how sure it is. */
final class SideBySideTable {
    private final SideBySide units;
    private final Screen screen;
    private final Texts texts;
    private final Signs signs;
    private final Indicator indicator;

    SideBySideTable(SideBySide units) {
        this.units = units;
        this.screen = units.screen();
        this.texts = screen.texts();
        this.signs = screen.signs();
        this.indicator = units.indicator();
    }

    ScreenTable table() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(texts.get("column.unit")));
        columns.add(Column.numbers(texts.of(indicator.texts().numerator()).orElse(texts.get("column.numerator")))
                .told());
        texts.of(indicator.texts().denominator())
                .ifPresent(words -> columns.add(Column.numbers(words).told()));
        columns.add(Column.numbers(texts.get("column.valueIn", screen.figures().unitName(indicator.measure())))
                .told());
        columns.add(Column.numbers(texts.get("column.lower")));
        columns.add(Column.numbers(texts.get("column.upper")));
        if (units.hasBounds()) {
            columns.add(Column.numbers(texts.get("column.boundLow")));
            columns.add(Column.numbers(texts.get("column.boundHigh")));
        }
        if (units.isFunnel()) {
            columns.add(Column.words(texts.get("funnel.outer")));
            columns.add(Column.words(texts.get("column.funnel")));
        }
        columns.add(Column.words(texts.get("column.rest")));
        columns.add(Column.words(texts.get("column.state")));
        List<Row> rows = new ArrayList<>();
        units.units().forEach(each -> rows.add(row(each.name(), each.key(), units.of(each.key()), null)));
        rows.add(row(screen.name(UnitKey.CITY), UnitKey.CITY, units.city(), "total"));
        return new ScreenTable(null, columns, rows);
    }

    private Row row(String name, UnitKey key, Value value, String look) {
        boolean own = key.equals(screen.state().unit());
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.link(
                name, screen.href("i/" + indicator.id(), screen.state().with(key))));
        cells.add(signs.amount(value, value.numerator(), indicator.measure()));
        texts.of(indicator.texts().denominator())
                .ifPresent(words -> cells.add(signs.amount(value, value.denominator(), indicator.measure())));
        cells.add(signs.bare(value, indicator.measure()));
        Comparison comparison = new Comparison(texts, screen.figures());
        Optional<Interval> interval =
                value.hasFigure() && !key.equals(UnitKey.CITY) ? units.interval(key) : Optional.empty();
        cells.add(comparison.limit(interval.map(Interval::lower), indicator));
        cells.add(comparison.limit(interval.map(Interval::upper), indicator));
        if (units.hasBounds()) {
            Optional<Interval> bounds = Optional.ofNullable(value.reservations().bounds());
            cells.add(comparison.limit(bounds.map(Interval::lower), indicator));
            cells.add(comparison.limit(bounds.map(Interval::upper), indicator));
        }
        if (units.isFunnel()) {
            cells.addAll(funnel(key, comparison));
        }
        cells.add(key.equals(UnitKey.CITY) ? Cell.text("") : comparison.word(units.standing(key)));
        cells.add(Cell.text(signs.state(value)));
        return new Row(cells, own && look == null ? "own" : look);
    }

    /** The outer limits at its size, and on which side of them it lies. */
    private List<Cell> funnel(UnitKey key, Comparison comparison) {
        return units.funnel(key)
                .map(funnel -> List.of(
                        Cell.text(comparison.interval(funnel.outer(), indicator)),
                        Cell.text(texts.get("funnel." + funnel.place()))))
                .orElse(List.of(Cell.text(""), Cell.text("")));
    }
}
