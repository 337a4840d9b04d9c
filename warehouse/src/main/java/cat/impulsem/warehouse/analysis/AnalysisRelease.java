package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.engine.WorkShares;
import cat.impulsem.warehouse.indicator.Period;
import java.util.ArrayList;
import java.util.List;

/** All values of analyses that a snapshot may hold, computed and then protected. */
public final class AnalysisRelease {
    private final StoreFacts facts;
    private final AnalysisRun run;
    private final RowProtection protection;

    /**
     * Prepares a release.
     *
     * @param elsewhere what is hidden in the rest of the release
     */
    public AnalysisRelease(StoreFacts facts, CodeLists codes, HiddenElsewhere elsewhere) {
        this.facts = facts;
        this.run = new AnalysisRun(facts, codes);
        this.protection = new RowProtection(facts.history(), new WorkShares(facts), elsewhere);
    }

    /**
     * Every value of one analysis.
     *
     * @param baselineYear year of the baseline, or null where there is none
     */
    public List<AnalysisValue> values(Analysis analysis, Integer baselineYear) {
        List<UnitAnswer> answers = answers(analysis, baselineYear);
        List<ReleaseRow> rows = answers.stream()
                .flatMap(answer -> answer.rows().stream().map(row -> new ReleaseRow(answer, row)))
                .toList();
        protection.hideIn(analysis, rows);
        List<AnalysisValue> values = new ArrayList<>();
        answers.stream()
                .filter(answer -> answer.missing().isPresent())
                .forEach(answer -> values.addAll(AnalysisValue.of(answer)));
        rows.forEach(row -> values.addAll(row.values()));
        return values;
    }

    private List<UnitAnswer> answers(Analysis analysis, Integer baselineYear) {
        List<UnitAnswer> answers = new ArrayList<>();
        for (ViewMode mode : analysis.release().views()) {
            for (Level level : analysis.release().levels()) {
                for (Grain grain : analysis.release().grains()) {
                    for (Period period : grain.within(facts.firstMonth(), facts.lastMonth())) {
                        Period baseline = baselineYear == null ? null : period.sameMonthsOf(baselineYear);
                        answers.addAll(run.answers(analysis, mode, level, period, baseline));
                    }
                }
            }
        }
        return answers;
    }
}
