package cat.impulsem.warehouse.indicator;

import cat.impulsem.warehouse.text.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns the text of one file into an indicator. */
final class IndicatorReader {
    private final Problems problems;

    IndicatorReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Indicator> read(String file, String text) {
        return Declaration.read(file, text, problems, IndicatorReader::read);
    }

    private static Indicator read(Declaration file) {
        Indicator indicator = new Indicator(
                file.text("id"),
                file.whole("version"),
                file.date("valid_from"),
                file.optionalText("valid_to") == null ? null : file.date("valid_to"),
                file.texts("reason"),
                file.optionalText("approved_by"),
                file.flag("headline"),
                file.whole("position"),
                file.text("line"),
                file.optionalText("objective"),
                file.names("covers"),
                texts(file),
                formula(file),
                target(file.child("target")),
                file.choices("dated_changes", DatedChange.class),
                file.flagOr("inequality", false),
                release(file),
                file.list("examples").stream().map(IndicatorReader::example).toList());
        file.finish();
        return indicator;
    }

    private static Indicator.Texts texts(Declaration file) {
        return new Indicator.Texts(
                file.texts("name"),
                file.texts("definition"),
                file.texts("question"),
                file.texts("caveats"),
                file.texts("incentive"),
                file.texts("numerator"),
                file.optionalTexts("denominator"));
    }

    private static Indicator.Formula formula(Declaration file) {
        return new Indicator.Formula(
                file.names("sources"),
                file.names("baseline_sources"),
                file.wholeOr("lookback_months", 0),
                Set.copyOf(file.choices("own_rows", OwnRows.class)),
                file.names("sums_of"),
                file.needs("needs"),
                file.text("unit"),
                file.whole("decimals"),
                file.number("scale"),
                file.choice("direction", Direction.class),
                file.choice("kind", Kind.class),
                file.choice("over_centres", OverCentres.class),
                file.choice("over_time", OverTime.class),
                file.choice("when_no_row", WhenNoRow.class),
                file.optionalText("guard") == null ? Guard.NONE : file.choice("guard", Guard.class),
                file.choice("uncertainty", Uncertainty.class),
                file.optionalText("derived") == null ? null : file.choice("derived", Derived.class),
                Optional.ofNullable(file.optionalText("derived") == null ? file.text("sql") : file.optionalText("sql"))
                        .orElse(""),
                Optional.ofNullable(file.optionalText("clusters")).orElse(""));
    }

    private static Target target(Declaration node) {
        Target target = new Target(
                node.choice("rule", Target.Rule.class),
                optionalNumber(node, "value"),
                optionalNumber(node, "low"),
                optionalNumber(node, "high"),
                node.texts("text"));
        node.finish();
        return target;
    }

    private static Double optionalNumber(Declaration node, String field) {
        return node.optionalText(field) == null ? null : Double.valueOf(node.number(field));
    }

    private static Indicator.Release release(Declaration file) {
        List<MinimumCell> cells =
                file.list("minimum_cells").stream().map(IndicatorReader::cell).toList();
        return new Indicator.Release(
                file.choice("sensitivity", Sensitivity.class),
                cells,
                file.optionalText("views") == null ? Views.ALL : file.choice("views", Views.class),
                Optional.ofNullable(file.optionalText("contributors")).orElse(""),
                file.names("tells"));
    }

    private static MinimumCell cell(Declaration node) {
        MinimumCell cell = new MinimumCell(
                node.choice("counts", MinimumCell.Counts.class), node.whole("minimum"), node.optionalText("of"));
        node.finish();
        return cell;
    }

    private static Example example(Declaration node) {
        Example example = new Example(
                node.text("name"),
                node.rows("given"),
                node.period("period"),
                node.optionalPeriod("baseline"),
                node.list("expect").stream().map(IndicatorReader::expected).toList());
        node.finish();
        return example;
    }

    private static Example.Expected expected(Declaration node) {
        Example.Expected row = new Example.Expected(node.whole("centre"), node.number("num"), node.number("den"));
        node.finish();
        return row;
    }
}
