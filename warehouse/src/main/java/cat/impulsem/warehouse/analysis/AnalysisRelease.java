package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.engine.WorkShares;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.indicator.Sensitivity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All values of analyses that a snapshot may hold, computed and then protected. */
public final class AnalysisRelease {
    private static final int PROFESSIONALS = 5;
    private final StoreFacts facts;
    private final AnalysisRun run;
    private final WorkShares professionals;
    private final HiddenElsewhere elsewhere;

    /**
     * Prepares a release.
     *
     * @param elsewhere what is hidden in the rest of the release
     */
    public AnalysisRelease(StoreFacts facts, CodeLists codes, HiddenElsewhere elsewhere) {
        this.facts = facts;
        this.run = new AnalysisRun(facts, codes);
        this.professionals = new WorkShares(facts);
        this.elsewhere = elsewhere;
    }

    /**
     * One analysis on its way out.
     *
     * @param values its values, hidden ones without numbers
     * @param counts how many stand behind each row; empty where it is about nobody
     * @param hidden centres, districts and city by calendar year that are hidden, and why
     * @param small rows with too few behind them
     */
    public record Released(
            List<AnalysisValue> values, List<CountedRow> counts, Map<Part, Set<Hiding>> hidden, long small) {}

    /**
     * What earlier releases made of an analysis.
     *
     * @param hidden keys of the parts that the last one hid
     * @param shown what any of them showed
     */
    public record Before(Set<String> hidden, ShownBefore shown) {
        /** There was no earlier release. */
        public static final Before NOTHING = new Before(Set.of(), ShownBefore.NOTHING);
    }

    /**
     * Every value of one analysis.
     *
     * @param baselineYear year of the baseline, or null where there is none
     * @param before what earlier releases made of it
     */
    public Released values(Analysis analysis, Integer baselineYear, Before before) {
        List<UnitAnswer> answers = answers(analysis, levels(analysis), baselineYear);
        List<CountedRow> counts = WholeUnits.applyTo(analysis)
                ? answers.stream()
                        .flatMap(answer -> answer.rows().stream().map(row -> counted(answer, row)))
                        .toList()
                : List.of();
        WholeUnits rule = new WholeUnits(analysis, elsewhere, before.shown());
        Map<Part, Set<Hiding>> hidden = rule.hidden(counts, before.hidden());
        Set<String> keys = hidden.keySet().stream().map(Part::key).collect(Collectors.toSet());
        List<AnalysisValue> values = new ArrayList<>();
        answers.stream()
                .filter(answer ->
                        analysis.release().levels().contains(answer.unit().level()))
                .forEach(answer -> values.addAll(values(answer, keys)));
        return new Released(values, counts, hidden, rule.small(counts));
    }

    private static List<AnalysisValue> values(UnitAnswer answer, Set<String> hidden) {
        Part part = Part.of(
                answer.analysis(),
                answer.unit().level(),
                answer.unit().code(),
                answer.period().first().getYear());
        if (answer.missing().isPresent() || !part.isHidden(Grain.of(answer.period()), hidden)) {
            return AnalysisValue.of(answer);
        }
        return answer.rows().stream()
                .flatMap(row -> (isShown(answer, row)
                                ? AnalysisValue.of(answer, row)
                                : AnalysisValue.hidden(answer, row))
                        .stream())
                .toList();
    }

    private static boolean isShown(UnitAnswer answer, AnalysisRow row) {
        return answer.withheld().isEmpty()
                && WholeUnits.isWhole(answer.analysis(), answer.unit().level(), row.codes());
    }

    // Of what is hidden of centres, or not published, the leads of centres know their own part.
    private static List<Level> levels(Analysis analysis) {
        List<Level> published = analysis.release().levels();
        boolean needsCentres =
                WholeUnits.applyTo(analysis) && !published.equals(List.of(Level.CENTRE)) && !analysis.isByDistrict();
        return needsCentres ? List.of(Level.values()) : published;
    }

    private List<UnitAnswer> answers(Analysis analysis, List<Level> levels, Integer baselineYear) {
        List<UnitAnswer> answers = new ArrayList<>();
        for (ViewMode mode : analysis.release().views()) {
            for (Level level : levels) {
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

    private CountedRow counted(UnitAnswer answer, AnalysisRow row) {
        boolean isCentre = answer.unit().level() == Level.CENTRE;
        return new CountedRow(
                answer.unit().level(),
                answer.unit().code(),
                answer.unit().district(),
                isCentre ? facts.history().family(answer.unit().key()) : 0,
                answer.period().first(),
                answer.period().last(),
                row.codes(),
                answer.analysis().release().minimums().stream()
                        .map(minimum -> row.number(minimum.column()))
                        .toList(),
                isEven(answer)
                        && answer.analysis().release().minimums().stream().allMatch(row::isEven),
                answer.analysis().release().minimums().stream().anyMatch(Minimum::evenly)
                        ? RecordedTime.of(row)
                        : null);
    }

    private boolean isEven(UnitAnswer answer) {
        return answer.analysis().release().sensitivity() != Sensitivity.WORKERS
                || answer.unit().level() == Level.CITY
                || professionals.areEven(answer.mode(), answer.unit(), answer.period(), PROFESSIONALS);
    }
}
