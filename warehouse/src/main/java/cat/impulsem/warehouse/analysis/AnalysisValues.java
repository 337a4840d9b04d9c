package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.SqlEngine;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.indicator.Guard;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.StoreLayout;
import java.util.List;

/** Values of analyses straight from the unprotected store, for operators. */
public final class AnalysisValues {
    private AnalysisValues() {}

    /**
     * Every value of the units of the level.
     *
     * @throws IllegalArgumentException when there is no such analysis, or it cannot be asked of that level
     */
    public static List<AnalysisValue> of(AnalysisRequest request, StoreLayout store, SqlEngine engine) {
        Analysis analysis = AnalysisCatalogue.load().get(request.analysis());
        IndicatorCatalogue indicators = IndicatorCatalogue.load();
        List<Indicator> needed = analysis.formula().guard() == Guard.NONE
                ? List.of()
                : List.of(indicators.get(StoreFacts.RECORDING_COVERAGE));
        StoreFacts facts = StoreFacts.open(store, engine, indicators, needed, analysis.queries(), request.standpoint());
        Period baseline = request.baseline().orElseGet(() -> facts.firstCompleteYear()
                .map(request.period()::sameMonthsOf)
                .orElse(null));
        return of(analysis, request, baseline, facts);
    }

    /** The same over facts that are open; they must have been opened with the queries of the analysis. */
    public static List<AnalysisValue> of(
            Analysis analysis, AnalysisRequest request, Period baseline, StoreFacts facts) {
        return of(analysis, request, baseline, new AnalysisRun(facts, new CodeLists(facts)));
    }

    /** The same of a run over open facts, which asks once what several analyses need. */
    public static List<AnalysisValue> of(Analysis analysis, AnalysisRequest request, Period baseline, AnalysisRun run) {
        if (analysis.isByDistrict() && request.level() != Level.DISTRICT) {
            throw new IllegalArgumentException("analysis " + analysis.id()
                    + " divides by districts, so it can be asked of districts only: level district, not "
                    + request.level().key());
        }
        return run.answers(analysis, request.mode(), request.level(), request.period(), baseline).stream()
                .flatMap(answer -> AnalysisValue.of(answer).stream())
                .toList();
    }
}
