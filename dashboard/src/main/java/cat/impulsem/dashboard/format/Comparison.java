package cat.impulsem.dashboard.format;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Value;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import java.util.List;

/**
 * Says how a figure stands beside another one. It tells the plain difference and no more: whether a difference is more
 * than usual variation has not been tested.
 *
 * @param texts texts in the language
 * @param figures numbers in the language
 */
public record Comparison(Texts texts, Figures figures) {
    /** The difference with its sign; the sign of a missing figure where one of the two is missing. */
    public Cell change(Value before, Value now, Indicator indicator) {
        if (!before.hasFigure() || !now.hasFigure()) {
            return Cell.text("–").looking("missing").because(texts.get("change.none"));
        }
        return Cell.text(figures.change(before.value(), now.value(), indicator.measure()));
    }

    /** Higher, similar or lower, in a word; similar means that both are printed alike. */
    public Cell word(Value before, Value now, Indicator indicator) {
        if (!before.hasFigure() || !now.hasFigure()) {
            return Cell.text("");
        }
        return Cell.text(texts.get("word." + word(before.value(), now.value(), indicator)));
    }

    private String word(double before, double now, Indicator indicator) {
        if (figures.looksEqual(before, now, indicator.measure())) {
            return "similar";
        }
        return now > before ? "higher" : "lower";
    }

    /** What is counted and against what, in words: 603 visits / 30.750 minutes; empty where nothing is released. */
    public String parts(Value value, Indicator indicator) {
        String numerator = texts.of(indicator.texts().numerator()).orElse("");
        String denominator = texts.of(indicator.texts().denominator()).orElse("");
        if (!value.hasFigure() || value.numerator() == null || numerator.isEmpty()) {
            return "";
        }
        String counted = figures.amount(value.numerator(), indicator.measure()) + " " + numerator;
        if (value.denominator() == null || denominator.isEmpty()) {
            return counted;
        }
        return texts.get(
                "figure.parts", counted, figures.amount(value.denominator(), indicator.measure()) + " " + denominator);
    }

    /** Columns that a table of changes needs. */
    public List<Column> columns(String now, String before) {
        return List.of(
                Column.numbers(now),
                Column.numbers(before),
                Column.numbers(texts.get("column.change")),
                Column.words(texts.get("column.word")));
    }
}
