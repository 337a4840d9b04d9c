package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.analysis.Analysis;
import cat.impulsem.warehouse.analysis.Declared;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.text.Language;
import java.util.Collection;
import java.util.Optional;

/**
 * The indicator or the analysis that is explained.
 *
 * @param declared everything that is declared
 * @param id its id
 * @param indicator the indicator in the version that figures of the period follow, or nothing if it is an analysis
 */
record Subject(Declared declared, String id, Optional<Indicator> indicator) {

    /**
     * Finds it.
     *
     * @param period period of the figure that is explained; without one it is the version in force
     */
    static Subject of(String id, Optional<Period> period) {
        Declared declared = Declared.load();
        Optional<Indicator> indicator = declared.indicator(id)
                .map(now -> period.map(one -> declared.indicators().versions().inForce(id, one))
                        .orElse(now));
        return new Subject(declared, id, indicator);
    }

    IndicatorCatalogue indicators() {
        return declared.indicators();
    }

    /** The analysis, where it is no indicator. */
    Analysis analysis() {
        return declared.analyses().get(id);
    }

    /** Whether it follows from other indicators. */
    boolean isDerived() {
        return indicator.filter(one -> one.formula().isDerived()).isPresent();
    }

    /** What its file says. */
    String text(Language language) {
        return indicator
                .map(one -> new Explanation(one, indicators().versions().of(id), language).text())
                .orElseGet(() -> new AnalysisExplanation(analysis(), language).text());
    }

    /**
     * The source tables behind it.
     *
     * @param period period, or null for whatever there is
     * @param baseline baseline, or null
     * @param parts ids of the indicators that it follows from
     */
    Collection<Input> inputs(Period period, Period baseline, Collection<String> parts) {
        Inputs inputs = new Inputs(indicators(), period, baseline);
        return indicator.map(one -> inputs.of(one, parts)).orElseGet(() -> inputs.of(analysis()));
    }
}
