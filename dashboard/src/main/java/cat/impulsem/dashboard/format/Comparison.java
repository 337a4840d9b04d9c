package cat.impulsem.dashboard.format;

import cat.impulsem.dashboard.data.Compared;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Interval;
import cat.impulsem.dashboard.data.Value;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says how a figure stands beside another one: the plain difference, and in a word whether chance could explain it, where
 * that was tested.
 *
 * @param texts texts in the language
 * @param figures numbers in the language
 */
public record Comparison(Texts texts, Figures figures) {
    private static final int NAMED = 3;
    private static final char NO_BREAK_SPACE = '\u00a0';

    /** The difference with its sign; the sign of a missing figure where one of the two is missing. */
    public Cell change(Value before, Value now, Indicator indicator) {
        if (!before.hasFigure() || !now.hasFigure()) {
            return Cell.text("–").looking("missing").because(texts.get("change.none"));
        }
        return Cell.text(
                indicator.isDifference()
                        ? figures.difference(now.value() - before.value(), indicator.measure())
                        : figures.change(before.value(), now.value(), indicator.measure()));
    }

    /** What a tested comparison says, in a word with its sign; never by colour alone. */
    public Cell word(Optional<Compared> compared) {
        if (compared.isEmpty()) {
            return Cell.text(texts.get("word.untested")).looking("untested");
        }
        Compared one = compared.get();
        return Cell.text(sign(one) + NO_BREAK_SPACE + texts.get("word." + one.standing()))
                .looking("standing " + one.standing());
    }

    private static String sign(Compared one) {
        if (!one.isDistinct()) {
            return "●";
        }
        return one.difference() > 0 ? "▲" : "▼";
    }

    /** The first names of many, and how many more there are. */
    public String listed(List<String> names) {
        String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() <= NAMED ? first : texts.get("profile.more", first, names.size() - NAMED);
    }

    /** An interval in the unit of the figure: 33,1 – 33,5. */
    public String interval(Interval interval, Indicator indicator) {
        int decimals = indicator.measure().decimals();
        return figures.number(interval.lower(), decimals) + " – " + figures.number(interval.upper(), decimals);
    }

    /** An interval as a second line under its figure; nothing where there is none. */
    public Markup under(Optional<Interval> interval, Indicator indicator) {
        return interval.map(found -> new Markup().element("span", interval(found, indicator), "class", "sub"))
                .orElseGet(Markup::new);
    }

    /** One end of an interval; empty where there is none. */
    public Cell limit(Optional<Double> limit, Indicator indicator) {
        int decimals = indicator.measure().decimals();
        return limit.map(found -> Cell.number(figures.number(found, decimals), found, decimals))
                .orElse(Cell.text(""));
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
