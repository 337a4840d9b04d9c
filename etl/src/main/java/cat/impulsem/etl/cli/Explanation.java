package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.indicator.Coverage;
import cat.impulsem.warehouse.indicator.Example;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Target;
import cat.impulsem.warehouse.text.Language;
import cat.impulsem.warehouse.text.LocalText;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the file of an indicator says, for a terminal. */
final class Explanation {
    private final Indicator indicator;
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    Explanation(Indicator indicator, Language language) {
        this.indicator = indicator;
        this.language = language;
    }

    String text() {
        Indicator.Texts texts = indicator.texts();
        text.append(indicator.id())
                .append("  ")
                .append(texts.name().in(language))
                .append("\n\n");
        line("Definition", texts.definition());
        line("Question", texts.question());
        line("Numerator", texts.numerator());
        line("Denominator", texts.denominator());
        line("Caveats", texts.caveats());
        line("Risk", texts.incentive());
        addFormula();
        addPurpose();
        text.append("\nSQL\n").append(indented(indicator.formula().sql()));
        indicator.examples().forEach(this::addExample);
        return text.toString();
    }

    private void addFormula() {
        Indicator.Formula formula = indicator.formula();
        line("Value", formula.scale() + " x numerator / denominator, in " + formula.unit());
        line("Better", word(formula.direction()));
        line("Over centres", word(formula.overCentres()));
        line("Over time", word(formula.overTime()));
        line("Uncertainty", formula.uncertainty().name());
        line("Sources", String.join(", ", formula.sources()));
        IndicatorCatalogue.load().versions().of(indicator.id()).forEach(this::addVersion);
    }

    private void addVersion(Indicator version) {
        String until = version.validTo() == null ? "" : " until before " + version.validTo();
        String approved = version.approvedBy() == null ? "" : " (" + version.approvedBy() + ")";
        line(
                "Version",
                version.version() + ", valid from " + version.validFrom() + until + ": " + version.reason() + approved);
    }

    private void addPurpose() {
        Target target = indicator.target();
        line("Target", target.text());
        Coverage coverage = Coverage.load();
        line(
                "Speaks about",
                indicator.covers().stream()
                        .flatMap(code -> coverage.find(code).stream())
                        .map(item -> item.name().in(language))
                        .collect(Collectors.joining("; ")));
        line("About", word(indicator.release().sensitivity()));
        line(
                "Smallest cell",
                indicator.release().minimumCells().isEmpty()
                        ? "none"
                        : indicator.release().minimumCells().stream()
                                .map(cell -> cell.minimum() + " " + word(cell.counts())
                                        + (cell.of() == null ? "" : " of " + cell.of()))
                                .collect(Collectors.joining(", ")));
    }

    private void addExample(Example example) {
        text.append("\nExample: ").append(example.name()).append('\n');
        example.expect()
                .forEach(one -> text.append("  centre %d: %s / %s%n".formatted(one.centre(), one.num(), one.den())));
    }

    private void line(String label, LocalText value) {
        if (value != null) {
            line(label, value.in(language));
        }
    }

    private void line(String label, String value) {
        text.append("%-14s %s%n".formatted(label, value));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String indented(String sql) {
        return sql.strip().lines().map(line -> "  " + line + "\n").collect(Collectors.joining());
    }
}
