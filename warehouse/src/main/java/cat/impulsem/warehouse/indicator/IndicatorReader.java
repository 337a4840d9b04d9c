package cat.impulsem.warehouse.indicator;

import cat.impulsem.warehouse.text.Problems;
import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the text of one file into an indicator. */
final class IndicatorReader {
    private final Problems problems;

    IndicatorReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Indicator> read(String file, String text) {
        try {
            return Optional.of(read(new Declaration(file, Yaml.yaml().readTree(text), problems)));
        } catch (JsonProcessingException wrong) {
            problems.add(file, wrong.getOriginalMessage());
            return Optional.empty();
        }
    }

    private static Indicator read(Declaration file) {
        Indicator indicator = new Indicator(
                file.text("id"),
                file.whole("version"),
                file.date("valid_from"),
                file.optionalText("valid_to") == null ? null : file.date("valid_to"),
                file.text("reason"),
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
                file.optionalText("lookback_months") == null ? 0 : file.whole("lookback_months"),
                file.optionalText("one_pass") != null && file.flag("one_pass"),
                file.names("sums_of"),
                needs(file.child("needs")),
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

    private static List<Need> needs(Declaration tables) {
        List<Need> needs = new ArrayList<>();
        for (String table : tables.fields()) {
            Declaration columns = tables.child(table);
            columns.fields().forEach(column -> needs.add(new Need(table, column, columns.names(column))));
        }
        return needs;
    }

    private static Indicator.Release release(Declaration file) {
        List<MinimumCell> cells =
                file.list("minimum_cells").stream().map(IndicatorReader::cell).toList();
        return new Indicator.Release(file.choice("sensitivity", Sensitivity.class), cells);
    }

    private static MinimumCell cell(Declaration node) {
        MinimumCell cell = new MinimumCell(node.choice("counts", MinimumCell.Counts.class), node.whole("minimum"));
        node.finish();
        return cell;
    }

    private static Example example(Declaration node) {
        Map<String, List<Map<String, String>>> given = new LinkedHashMap<>();
        Declaration tables = node.child("given");
        for (String table : tables.fields()) {
            given.put(table, tables.list(table).stream().map(Declaration::plain).toList());
        }
        String baseline = node.optionalText("baseline");
        Example example = new Example(
                node.text("name"),
                given,
                node.period("period"),
                baseline == null ? null : node.period("baseline"),
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
