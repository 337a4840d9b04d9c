package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Reason;
import cat.impulsem.warehouse.indicator.Declaration;
import cat.impulsem.warehouse.indicator.Guard;
import cat.impulsem.warehouse.indicator.Sensitivity;
import cat.impulsem.warehouse.text.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Turns the text of one file into an analysis. */
final class AnalysisReader {
    private final Problems problems;

    AnalysisReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Analysis> read(String file, String text) {
        return Declaration.read(file, text, problems, AnalysisReader::read);
    }

    private static Analysis read(Declaration file) {
        Analysis.Formula formula = formula(file);
        Analysis analysis = new Analysis(
                file.text("id"),
                file.whole("version"),
                file.date("valid_from"),
                file.texts("reason"),
                file.whole("position"),
                file.text("line"),
                file.names("covers"),
                new Analysis.Texts(file.texts("name"), file.texts("question"), file.texts("reading")),
                formula,
                release(file),
                file.list("examples").stream()
                        .map(node -> example(node, formula))
                        .toList());
        file.finish();
        return analysis;
    }

    private static Analysis.Formula formula(Declaration file) {
        return new Analysis.Formula(
                file.names("sources"),
                file.names("baseline_sources"),
                file.wholeOr("lookback_months", 0),
                file.optionalText("guard") == null ? Guard.NONE : file.choice("guard", Guard.class),
                file.needs("needs"),
                file.list("dimensions").stream().map(AnalysisReader::dimension).toList(),
                file.list("measures").stream().map(AnalysisReader::measure).toList(),
                file.list("identities").stream().map(AnalysisReader::identity).toList(),
                file.flag("fills_zeros"),
                Optional.ofNullable(file.text("sql")).orElse(""));
    }

    private static Dimension dimension(Declaration node) {
        Declaration register = node.child("register");
        Dimension dimension = new Dimension(
                node.text("column"),
                node.texts("label"),
                node.optionalText("total"),
                register.fields().isEmpty() ? Optional.empty() : Optional.of(register(register)),
                codes(node.child("codes")));
        node.finish();
        return dimension;
    }

    private static Dimension.Register register(Declaration node) {
        Dimension.Register register = new Dimension.Register(node.text("table"), node.text("code"), node.text("label"));
        node.finish();
        return register;
    }

    private static List<Dimension.Code> codes(Declaration node) {
        return node.fields().stream()
                .map(code -> new Dimension.Code(code, node.texts(code)))
                .toList();
    }

    private static Measure measure(Declaration node) {
        String between = node.optionalText("between");
        Measure measure = new Measure(
                node.text("column"),
                node.texts("label"),
                node.text("unit"),
                node.number("scale"),
                node.whole("decimals"),
                between == null ? node.choice("over_centres", Additivity.class) : Additivity.NEVER,
                node.choice("over_categories", Additivity.class),
                node.choice("over_time", Additivity.class),
                between,
                node.optionalText("when_null") == null
                        ? Reason.DENOMINATOR_ZERO
                        : node.choice("when_null", Reason.class));
        node.finish();
        return measure;
    }

    private static Identity identity(Declaration node) {
        Identity identity = new Identity(
                node.text("name"),
                node.optionalText("dimension"),
                node.optionalText("measure"),
                node.names("plus"),
                node.names("minus"));
        node.finish();
        return identity;
    }

    private static Analysis.Release release(Declaration file) {
        return new Analysis.Release(
                file.choices("levels", Level.class),
                file.choices("grains", Grain.class),
                file.choice("sensitivity", Sensitivity.class),
                file.list("minimum_cells").stream().map(AnalysisReader::minimum).toList(),
                file.names("tells"));
    }

    private static Minimum minimum(Declaration node) {
        Minimum minimum = new Minimum(
                node.text("column"),
                node.whole("minimum"),
                node.wholeOr("whole", 0),
                node.flagOr("sensitive", false),
                node.flagOr("evenly", false));
        node.finish();
        return minimum;
    }

    private static AnalysisExample example(Declaration node, Analysis.Formula formula) {
        AnalysisExample example = new AnalysisExample(
                node.text("name"),
                node.rows("given"),
                node.period("period"),
                node.optionalPeriod("baseline"),
                node.list("expect").stream().map(row -> expected(row, formula)).toList());
        node.finish();
        return example;
    }

    private static AnalysisExample.Expected expected(Declaration row, Analysis.Formula formula) {
        List<String> codes = formula.dimensions().stream()
                .map(Dimension::column)
                .filter(Objects::nonNull)
                .map(row::text)
                .toList();
        Map<String, Double> values = new LinkedHashMap<>();
        row.fields().stream()
                .filter(field -> !field.equals("centre"))
                .filter(field -> formula.dimensions().stream().noneMatch(one -> field.equals(one.column())))
                .forEach(field -> values.put(field, row.optionalText(field) == null ? null : row.number(field)));
        return new AnalysisExample.Expected(row.whole("centre"), codes, values);
    }
}
