package cat.impulsem.warehouse.analysis;

import static cat.impulsem.warehouse.text.Markdown.anchor;
import static cat.impulsem.warehouse.text.Markdown.head;
import static cat.impulsem.warehouse.text.Markdown.item;
import static cat.impulsem.warehouse.text.Markdown.number;
import static cat.impulsem.warehouse.text.Markdown.row;
import static cat.impulsem.warehouse.text.Markdown.rows;
import static cat.impulsem.warehouse.text.Markdown.scale;
import static cat.impulsem.warehouse.text.Markdown.sources;
import static cat.impulsem.warehouse.text.Markdown.sql;
import static cat.impulsem.warehouse.text.Markdown.word;

import cat.impulsem.warehouse.indicator.Guard;
import cat.impulsem.warehouse.indicator.IndicatorPages;
import cat.impulsem.warehouse.text.LocalText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of all analyses, told from the files that compute them. */
public final class AnalysisPages {
    private static final String INTRODUCTION = """
        # Analyses

        Figures that are not one numerator and denominator of a unit but several parts or categories: decompositions,
        matrices, distributions. Each is told as its file in `warehouse/src/main/resources/analyses` declares it; this page
        is generated from them, and `./impulsem docs` writes it again. Of each measure it is said how larger units (*over
        centres*), a whole (*over categories*) and longer periods (*over time*) follow: *sum* (the parts add up),
        *bottom up* (the sum of the centres by definition), *recompute* (the query runs again), *never*. *Must add up*
        is checked each time the analysis is computed. What has one numerator and denominator is an
        [indicator](indicators.md).

        """;

    private AnalysisPages() {}

    /** The page as Markdown. */
    public static String text(AnalysisCatalogue catalogue) {
        String index = catalogue.all().stream().map(AnalysisPages::indexRow).collect(Collectors.joining());
        String sections = catalogue.all().stream().map(AnalysisPages::section).collect(Collectors.joining("\n"));
        return INTRODUCTION + head("id", "ca", "es", "en", "units") + index + "\n" + sections;
    }

    private static String indexRow(Analysis one) {
        LocalText name = one.texts().name();
        String units =
                one.formula().measures().stream().map(Measure::unit).distinct().collect(Collectors.joining(", "));
        return row("[" + one.id() + "](#" + anchor(one.id()) + ")", name.ca(), name.es(), name.en(), units);
    }

    private static String section(Analysis one) {
        return "## " + one.id() + "\n\n"
                + head("", "ca", "es", "en")
                + line("name", one.texts().name())
                + line("question", one.texts().question())
                + line("how to read it", one.texts().reading())
                + (one.version() == 1 ? "" : line("why it changed", one.reason()))
                + "\n"
                + properties(one)
                + "\n"
                + one.formula().dimensions().stream()
                        .map(AnalysisPages::dimension)
                        .collect(Collectors.joining())
                + measures(one.formula().measures())
                + "\n"
                + identities(one.formula().identities())
                + sql(one.formula().sql())
                + "\nExample" + (one.examples().size() == 1 ? "" : "s") + ":\n\n"
                + one.examples().stream().map(example -> example(one, example)).collect(Collectors.joining("\n"));
    }

    private static String line(String what, LocalText text) {
        return row(what, text.ca(), text.es(), text.en());
    }

    private static String properties(Analysis one) {
        Analysis.Formula formula = one.formula();
        return item("serves: " + one.line() + " (" + String.join(", ", one.covers()) + ")")
                + item("version " + one.version() + ", valid from " + one.validFrom() + ": "
                        + one.reason().en())
                + item("sources: " + sources(formula.sources())
                        + (formula.usesBaseline() ? "; of the baseline: " + sources(formula.baselineSources()) : "")
                        + (formula.lookbackMonths() == 0 ? "" : "; looks back months: " + formula.lookbackMonths()))
                + (formula.guard() == Guard.NONE ? "" : item(IndicatorPages.RECORDED))
                + item("published for: " + words(one.release().levels()) + "; by "
                        + words(one.release().grains()))
                + item("about: " + word(one.release().sensitivity()) + "; smallest cell: " + cells(one))
                + (one.release().tells().isEmpty()
                        ? ""
                        : item("hidden also where it would tell of: "
                                + String.join(", ", one.release().tells())))
                + item("a category without rows: " + (formula.fillsZeros() ? "zero" : "left out"));
    }

    private static String words(List<? extends Enum<?>> choices) {
        return choices.stream().map(choice -> word(choice)).collect(Collectors.joining(", "));
    }

    private static String cells(Analysis one) {
        return one.release().minimums().isEmpty()
                ? "none"
                : one.release().minimums().stream()
                        .map(cell -> cell.minimum() + " " + cell.column()
                                + (cell.whole() == 0 ? "" : " (" + cell.whole() + " in all)")
                                + (cell.sensitive() ? " (nor none)" : "")
                                + (cell.evenly() ? " (nobody standing out)" : ""))
                        .collect(Collectors.joining(", "));
    }

    private static String dimension(Dimension dimension) {
        String codes = dimension.codes().stream()
                .map(code -> row(
                        code.code(),
                        code.label().ca(),
                        code.label().es(),
                        code.label().en()))
                .collect(Collectors.joining());
        String register = dimension
                .register()
                .map(table -> row("each " + table.code() + " of " + table.table(), "", "", ""))
                .orElse("");
        LocalText label = dimension.label();
        return head("by " + dimension.column(), label.ca(), label.es(), label.en()) + codes + register + "\n";
    }

    private static String measures(List<Measure> measures) {
        return head("measure", "ca", "es", "en", "unit", "scale", "over centres", "over categories", "over time")
                + measures.stream().map(AnalysisPages::measure).collect(Collectors.joining());
    }

    private static String measure(Measure measure) {
        LocalText label = measure.label();
        return row(
                measure.column(),
                label.ca(),
                label.es(),
                label.en(),
                measure.unit(),
                scale(measure.scale()),
                measure.isDerived() ? "of the unit less its centres" : word(measure.overCentres()),
                word(measure.overCategories()),
                word(measure.overTime()));
    }

    private static String identities(List<Identity> identities) {
        return identities.isEmpty()
                ? ""
                : "Must add up:\n\n"
                        + identities.stream()
                                .map(identity -> item(identity.name()))
                                .collect(Collectors.joining())
                        + "\n";
    }

    private static String example(Analysis one, AnalysisExample example) {
        String given = example.given().entrySet().stream()
                .map(table -> rows(table.getKey(), table.getValue()))
                .collect(Collectors.joining("\n"));
        String baseline = example.baseline() == null ? "" : ", baseline " + example.baseline();
        return "*" + example.name() + "*\n\n" + given + "\n" + example.period() + baseline + " gives "
                + (example.expect().isEmpty() ? "no row.\n" : "\n\n" + expected(one, example));
    }

    private static String expected(Analysis one, AnalysisExample example) {
        List<String> columns = one.numbers().stream()
                .filter(column ->
                        example.expect().stream().anyMatch(row -> row.values().containsKey(column)))
                .toList();
        List<String> head = Stream.of(
                        Stream.of("centre"),
                        one.formula().dimensions().stream().map(Dimension::column),
                        columns.stream())
                .flatMap(Function.identity())
                .toList();
        return head(head.toArray(String[]::new))
                + example.expect().stream().map(row -> expected(row, columns)).collect(Collectors.joining());
    }

    private static String expected(AnalysisExample.Expected row, List<String> columns) {
        Stream<String> values = columns.stream().map(column -> {
            Double value = row.values().get(column);
            return value == null ? "" : number(value);
        });
        return row(Stream.of(Stream.of(String.valueOf(row.centre())), row.codes().stream(), values)
                .flatMap(Function.identity())
                .toArray(String[]::new));
    }
}
