package cat.impulsem.dashboard.format;

import cat.impulsem.dashboard.data.Indicator;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes how a figure comes from its parts: 100 × bureaucratic minutes ÷ recorded minutes.
 *
 * @param texts texts in the language
 * @param figures numbers in the language
 */
public record Formula(Texts texts, Figures figures) {
    /** The formula of an indicator. */
    public String of(Indicator indicator) {
        double scale = indicator.calculation().scale();
        List<String> parts = new ArrayList<>();
        String numerator = texts.of(indicator.texts().numerator()).orElse(texts.get("column.numerator"));
        parts.add(scale > 1 ? factor(scale) + " × " + numerator : numerator);
        texts.of(indicator.texts().denominator()).ifPresent(parts::add);
        if (scale < 1) {
            parts.add(factor(1 / scale));
        }
        return String.join(" ÷ ", parts);
    }

    private String factor(double factor) {
        return figures.amount(Math.round(factor * 1e6) / 1e6);
    }
}
