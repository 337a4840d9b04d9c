package cat.impulsem.dashboard.format;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Interval;
import cat.impulsem.dashboard.data.Value;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the screen writes behind and under the figure of a row, as columns for files: its indicator and unit, what it is
 * made of and between which limits it lies.
 *
 * @param texts texts in the language
 * @param signs cells for figures
 * @param comparison limits in the language
 */
public record FigureDetails(Texts texts, Signs signs, Comparison comparison) {
    /** The columns, none of which is on the screen. */
    public List<Column> columns() {
        return Stream.of(
                        Column.words(texts.get("column.indicatorId")),
                        Column.words(texts.get("column.measure")),
                        Column.numbers(texts.get("column.numerator")),
                        Column.numbers(texts.get("column.denominator")),
                        Column.numbers(texts.get("column.lower")),
                        Column.numbers(texts.get("column.upper")))
                .map(column -> column.told().onlyInFiles())
                .toList();
    }

    /** The cells of one figure. */
    public List<Cell> cells(Value value, Optional<Interval> interval, Indicator indicator) {
        return List.of(
                Cell.text(indicator.id()),
                Cell.text(comparison.figures().unitName(indicator.measure())),
                amount(value, value.numerator(), indicator),
                amount(value, value.denominator(), indicator),
                comparison.limit(interval.map(Interval::lower), indicator),
                comparison.limit(interval.map(Interval::upper), indicator));
    }

    /** A count has no denominator, and a figure that is not shown has its sign already. */
    private Cell amount(Value value, Double amount, Indicator indicator) {
        return amount == null ? Cell.text("") : signs.amount(value, amount, indicator.measure());
    }
}
