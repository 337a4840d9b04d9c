package cat.impulsem.etl.cli;

import static cat.impulsem.etl.cli.ExplanationText.word;
import static cat.impulsem.etl.cli.ExplanationText.words;

import cat.impulsem.warehouse.indicator.Example;
import cat.impulsem.warehouse.indicator.Guard;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Target;
import cat.impulsem.warehouse.text.Language;
import cat.impulsem.warehouse.text.Markdown;
import java.util.List;
import java.util.stream.Collectors;

/** What the file of an indicator says, for a terminal. */
final class Explanation {
    static final String RECORDED = ": flagged below 70 % of the available time, withheld below 50 %";
    private final Indicator indicator;
    private final List<Indicator> versions;
    private final ExplanationText text;

    /**
     * Explains one indicator.
     *
     * @param versions all its versions, superseded ones too
     */
    Explanation(Indicator indicator, List<Indicator> versions, Language language) {
        this.indicator = indicator;
        this.versions = versions;
        this.text = new ExplanationText(language);
    }

    String text() {
        Indicator.Texts texts = indicator.texts();
        text.head(indicator.id(), texts.name(), texts.definition(), "Definition");
        text.line("Question", texts.question());
        text.line("Numerator", texts.numerator());
        text.line("Denominator", texts.denominator());
        text.line("Caveats", texts.caveats());
        text.line("Risk", texts.incentive());
        addFormula();
        addReading();
        addPurpose();
        addRelease();
        versions.forEach(this::addVersion);
        text.line("Told here", versions.size() == 1 ? "" : "version " + indicator.version());
        text.sql("SQL", indicator.formula().sql());
        text.sql(
                "SQL of independent pieces, for the interval",
                indicator.formula().clusters());
        text.sql("SQL of whose time it is made", indicator.release().contributors());
        versions.stream()
                .filter(other -> other.version() != indicator.version())
                .forEach(other -> text.sql(
                        "SQL of version " + other.version(), other.formula().sql()));
        indicator.examples().forEach(this::addExample);
        return text.toString();
    }

    private void addFormula() {
        Indicator.Formula formula = indicator.formula();
        text.line(
                "Value",
                Markdown.scale(formula.scale()) + " x numerator / denominator, in " + formula.unit() + ", decimals "
                        + formula.decimals());
        text.line("Better", word(formula.direction()));
        text.line("Kind", word(formula.kind()));
        text.line("Over centres", word(formula.overCentres()));
        text.line("Over time", word(formula.overTime()));
        text.line("No row", word(formula.whenNoRow()));
        text.line("Follows from", formula.isDerived() ? word(formula.derived()) : "");
    }

    private void addReading() {
        Indicator.Formula formula = indicator.formula();
        text.line("Uncertainty", formula.uncertainty().name());
        text.line("Inequality", indicator.inequality() ? "between centres: Gini and Theil" : "");
        text.line("May break at", words(indicator.changes()));
        text.line("Sources", String.join(", ", formula.sources()));
        text.line("Of baseline", String.join(", ", formula.baselineSources()));
        text.line("Looks back", formula.lookbackMonths() == 0 ? "" : formula.lookbackMonths() + " months");
        text.line(
                "Needs",
                formula.needs().stream()
                        .map(need -> need.table() + " with " + need.condition())
                        .collect(Collectors.joining("; ")));
        text.line("Recording", formula.guard() == Guard.NONE ? "" : word(formula.guard()) + RECORDED);
    }

    private void addPurpose() {
        text.line("Line", indicator.line());
        text.line("Objective", indicator.objective() == null ? "" : indicator.objective());
        text.covers(indicator.covers());
        Target target = indicator.target();
        text.line("Target", target.text());
        text.line("Target rule", word(target.rule()) + numbers(target));
    }

    private static String numbers(Target target) {
        if (target.value() != null) {
            return " " + Markdown.number(target.value());
        }
        return target.low() == null
                ? ""
                : " " + Markdown.number(target.low()) + " to " + Markdown.number(target.high());
    }

    private void addRelease() {
        Indicator.Release release = indicator.release();
        text.line("About", word(release.sensitivity()));
        text.line(
                "Smallest cell",
                release.minimumCells().isEmpty()
                        ? "none"
                        : release.minimumCells().stream()
                                .map(cell -> cell.minimum() + " " + word(cell.counts())
                                        + (cell.of() == null ? "" : " of " + cell.of()))
                                .collect(Collectors.joining(", ")));
        text.line("Published for", "views of history: " + word(release.views()));
    }

    private void addVersion(Indicator version) {
        String until = version.validTo() == null ? "" : " until before " + version.validTo();
        String approved = version.approvedBy() == null ? "" : " (approval: " + version.approvedBy() + ")";
        text.line(
                "Version",
                version.version() + ", valid from " + version.validFrom() + until + ": "
                        + version.reason().en() + approved);
    }

    private void addExample(Example example) {
        String baseline = example.baseline() == null ? "" : ", baseline " + example.baseline();
        text.example(
                example.name(),
                example.given(),
                example.period() + baseline + " gives",
                example.expect().stream()
                        .map(one -> "centre %d: %s / %s"
                                .formatted(one.centre(), Markdown.number(one.num()), Markdown.number(one.den())))
                        .toList());
    }
}
