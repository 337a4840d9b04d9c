package cat.impulsem.etl.cli;

import static cat.impulsem.etl.cli.ExplanationText.word;
import static cat.impulsem.etl.cli.ExplanationText.words;

import cat.impulsem.warehouse.analysis.Analysis;
import cat.impulsem.warehouse.analysis.AnalysisExample;
import cat.impulsem.warehouse.analysis.Dimension;
import cat.impulsem.warehouse.analysis.Identity;
import cat.impulsem.warehouse.analysis.Measure;
import cat.impulsem.warehouse.indicator.Guard;
import cat.impulsem.warehouse.text.Language;
import cat.impulsem.warehouse.text.Markdown;
import java.util.stream.Collectors;

/** What the file of an analysis says, for a terminal. */
final class AnalysisExplanation {
    private final Analysis analysis;
    private final Language language;
    private final ExplanationText text;

    AnalysisExplanation(Analysis analysis, Language language) {
        this.analysis = analysis;
        this.language = language;
        this.text = new ExplanationText(language);
    }

    String text() {
        Analysis.Formula formula = analysis.formula();
        text.head(analysis.id(), analysis.texts().name(), analysis.texts().question(), "Question");
        text.line("Caveats", analysis.texts().reading());
        formula.dimensions().forEach(this::addDimension);
        formula.measures().forEach(this::addMeasure);
        text.line("Adds up", formula.identities().stream().map(Identity::name).collect(Collectors.joining("; ")));
        text.line("Sources", String.join(", ", formula.sources()));
        text.line("Of baseline", String.join(", ", formula.baselineSources()));
        text.line("Looks back", formula.lookbackMonths() == 0 ? "" : formula.lookbackMonths() + " months");
        text.line("Recording", formula.guard() == Guard.NONE ? "" : word(formula.guard()) + Explanation.RECORDED);
        text.covers(analysis.covers());
        addRelease();
        text.line(
                "Version",
                analysis.version() + ", valid from " + analysis.validFrom() + ": "
                        + analysis.reason().en());
        text.sql("SQL", formula.sql());
        analysis.examples().forEach(this::addExample);
        return text.toString();
    }

    private void addDimension(Dimension dimension) {
        String codes = dimension.codes().stream()
                .map(code -> code.code() + " (" + code.label().in(language) + ")")
                .collect(Collectors.joining(", "));
        String register = dimension
                .register()
                .map(table -> "each " + table.code() + " of " + table.table())
                .orElse("");
        String told = codes.isEmpty() || register.isEmpty() ? codes + register : codes + ", " + register;
        text.line("By", dimension.column() + ": " + told);
    }

    private void addMeasure(Measure measure) {
        text.line(
                "Measure",
                "%s (%s): %s, scale %s, over centres %s, over categories %s, over time %s"
                        .formatted(
                                measure.column(),
                                measure.label().in(language),
                                measure.unit(),
                                Markdown.scale(measure.scale()),
                                word(measure.overCentres()),
                                word(measure.overCategories()),
                                word(measure.overTime())));
    }

    private void addRelease() {
        Analysis.Release release = analysis.release();
        text.line("About", word(release.sensitivity()));
        text.line(
                "Smallest cell",
                release.minimums().isEmpty()
                        ? "none"
                        : release.minimums().stream()
                                .map(cell -> cell.minimum() + " " + cell.column())
                                .collect(Collectors.joining(", ")));
        text.line("Published for", words(release.levels()) + "; by " + words(release.grains()));
    }

    private void addExample(AnalysisExample example) {
        String baseline = example.baseline() == null ? "" : ", baseline " + example.baseline();
        text.example(
                example.name(),
                example.given(),
                example.period() + baseline + " gives",
                example.expect().stream()
                        .map(row -> "centre " + row.centre() + " " + String.join(" ", row.codes()) + ": "
                                + row.values().entrySet().stream()
                                        .map(value -> value.getKey() + " " + number(value.getValue()))
                                        .collect(Collectors.joining(", ")))
                        .toList());
    }

    private static String number(Double value) {
        return value == null ? "none" : Markdown.number(value);
    }
}
