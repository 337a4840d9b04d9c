package cat.impulsem.warehouse.indicator;

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

import cat.impulsem.warehouse.text.LocalText;
import java.util.stream.Collectors;

/** The page of all indicators, told from the files that compute them. */
public final class IndicatorPages {
    private static final String INTRODUCTION = """
        # Indicators

        Every indicator, as its file in `warehouse/src/main/resources/indicators` declares it. This page is generated from
        them; `./impulsem docs` writes it again. A value is scale × numerator / denominator. *Over centres* and *over
        time* say how larger units and longer periods follow: *sum* (numerators and denominators add up), *recompute* (the
        query runs again), *last* (the last day counts), *city only*. Which items of the strategy each speaks about
        stands in the [coverage matrix](coverage.md). Figures of several parts or categories are [analyses](analyses.md).

        """;

    /** What a guard does. */
    public static final String RECORDED =
            "rests on recorded time: flagged below 70 % of the available time, withheld below 50 %";

    private IndicatorPages() {}

    /** The page as Markdown. */
    public static String text(IndicatorCatalogue catalogue) {
        String index = catalogue.all().stream().map(IndicatorPages::indexRow).collect(Collectors.joining());
        String sections = catalogue.all().stream().map(IndicatorPages::section).collect(Collectors.joining("\n"));
        return INTRODUCTION + head("id", "ca", "es", "en", "unit", "better") + index + "\n" + sections;
    }

    private static String indexRow(Indicator one) {
        LocalText name = one.texts().name();
        return row(
                "[" + one.id() + "](#" + anchor(one.id()) + ")",
                name.ca(),
                name.es(),
                name.en(),
                one.formula().unit(),
                word(one.formula().direction()));
    }

    private static String section(Indicator one) {
        return "## " + one.id() + "\n\n"
                + head("", "ca", "es", "en")
                + texts(one)
                + "\n"
                + properties(one)
                + "\n"
                + sql(one.formula().sql())
                + clusters(one)
                + "\nExample" + (one.examples().size() == 1 ? "" : "s") + ":\n\n"
                + one.examples().stream().map(IndicatorPages::example).collect(Collectors.joining("\n"));
    }

    private static String texts(Indicator one) {
        Indicator.Texts texts = one.texts();
        return line("name", texts.name())
                + line("definition", texts.definition())
                + line("question", texts.question())
                + line("numerator", texts.numerator())
                + (texts.denominator() == null ? "" : line("denominator", texts.denominator()))
                + line("caveats", texts.caveats())
                + line("if worked for the figure", texts.incentive())
                + line("target", one.target().text())
                + (one.version() == 1 ? "" : line("why it changed", one.reason()));
    }

    private static String line(String what, LocalText text) {
        return row(what, text.ca(), text.es(), text.en());
    }

    private static String properties(Indicator one) {
        Indicator.Formula formula = one.formula();
        String serves = one.objective() == null ? one.line() : one.line() + ", objective " + one.objective();
        return item("serves: " + serves + " (" + String.join(", ", one.covers()) + ")")
                + item("version " + one.version() + ", valid from " + one.validFrom() + ": "
                        + one.reason().en() + (one.approvedBy() == null ? "" : " (approval: " + one.approvedBy() + ")"))
                + item("unit: " + formula.unit() + ", scale " + scale(formula.scale()) + ", better: "
                        + word(formula.direction()) + ", kind: " + word(formula.kind()))
                + item("over centres: " + word(formula.overCentres()) + "; over time: " + word(formula.overTime()))
                + item("sources: " + sources(formula.sources())
                        + (formula.usesBaseline() ? "; of the baseline: " + sources(formula.baselineSources()) : "")
                        + (formula.lookbackMonths() == 0 ? "" : "; looks back months: " + formula.lookbackMonths()))
                + (formula.guard() == Guard.NONE ? "" : item(RECORDED))
                + item("uncertainty: " + formula.uncertainty() + "; target rule: "
                        + word(one.target().rule()) + targetNumbers(one.target()))
                + (one.changes().isEmpty() ? "" : item("may break at: " + changes(one)))
                + (one.inequality() ? item("inequality between centres: Gini and Theil") : "")
                + item("about: " + word(one.release().sensitivity()) + "; smallest cell: " + cells(one)
                        + (one.release().views() == Views.ALL ? "" : "; published for the centres of today only"))
                + (one.release().tells().isEmpty()
                        ? ""
                        : item("hidden too where it would tell what is hidden of "
                                + String.join(", ", one.release().tells())));
    }

    private static String changes(Indicator one) {
        return one.changes().stream()
                .map(change -> switch (change) {
                    case SUPPORT -> "the start of a centre's accompaniment";
                    case PLAN -> "the arrival of a plan item of its objective";
                })
                .collect(Collectors.joining(", "));
    }

    private static String targetNumbers(Target target) {
        if (target.value() != null) {
            return " " + number(target.value());
        }
        return target.low() == null ? "" : " " + number(target.low()) + " to " + number(target.high());
    }

    private static String cells(Indicator one) {
        return one.release().minimumCells().isEmpty()
                ? "none"
                : one.release().minimumCells().stream()
                        .map(cell -> cell.minimum() + " " + word(cell.counts())
                                + (cell.of() == null ? "" : " of " + cell.of()))
                        .collect(Collectors.joining(", "));
    }

    private static String clusters(Indicator one) {
        return one.formula().clusters().isEmpty()
                ? ""
                : "\nIndependent pieces, for its interval:\n\n"
                        + sql(one.formula().clusters());
    }

    private static String example(Example example) {
        String given = example.given().entrySet().stream()
                .map(table -> rows(table.getKey(), table.getValue()))
                .collect(Collectors.joining("\n"));
        String baseline = example.baseline() == null ? "" : ", baseline " + example.baseline();
        String expected = example.expect().stream()
                .map(one -> "centre " + one.centre() + ": " + number(one.num()) + " / " + number(one.den()))
                .collect(Collectors.joining("; "));
        return "*" + example.name() + "*\n\n" + given + "\n" + example.period() + baseline + " gives "
                + (expected.isEmpty() ? "no row" : expected) + ".\n";
    }
}
