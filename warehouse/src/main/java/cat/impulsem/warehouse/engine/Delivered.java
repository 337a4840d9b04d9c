package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.engine.Arrivals.CentreMonth;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.OverCentres;
import cat.impulsem.warehouse.indicator.OverTime;
import cat.impulsem.warehouse.indicator.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How much of what an indicator reads has arrived for a unit and period, and whose figures are incomplete. */
final class Delivered {
    private final StoreFacts facts;
    private final Arrivals arrivals;
    private final Map<Question, Answer> answered = new HashMap<>();
    private final Map<Lack, Set<Integer>> lacking = new HashMap<>();

    // Indicators that read the same tables in the same way share one answer.
    private record Question(
            List<String> sources,
            List<String> baselineSources,
            OverCentres overCentres,
            OverTime overTime,
            ViewMode mode,
            Level level,
            int unit,
            Period period,
            Period baseline) {}

    private record Lack(List<String> sources, List<String> baselineSources, Period period, Period baseline) {}

    Delivered(StoreFacts facts) {
        this.facts = facts;
        this.arrivals = facts.arrivals();
    }

    /**
     * The answer.
     *
     * @param isOpen whether the unit existed in the period
     * @param isMissing whether nothing of the unit can be used, because one source did not arrive
     * @param coverage share of what should have arrived that arrived and is used
     */
    record Answer(boolean isOpen, boolean isMissing, double coverage) {}

    Answer of(Indicator indicator, ViewMode mode, Unit unit, Period period, Period baseline) {
        Indicator.Formula formula = indicator.formula();
        Question question = new Question(
                formula.sources(),
                formula.baselineSources(),
                formula.overCentres(),
                formula.overTime(),
                mode,
                unit.level(),
                unit.key(),
                asked(formula, period),
                formula.usesBaseline() ? baseline : null);
        Answer known = answered.get(question);
        if (known == null) {
            known = find(question);
            answered.put(question, known);
        }
        return known;
    }

    // A stock looks at its last month only.
    private static Period asked(Indicator.Formula formula, Period period) {
        return formula.overTime() == OverTime.LAST && period.monthCount() > 1 ? Period.month(period.last()) : period;
    }

    /**
     * Centres as they were whose rows must stay out of one query of a figure that adds up over centres: one of its
     * sources did not arrive, so they would count above the line and not below it, or the other way round.
     */
    Set<Integer> incomplete(Indicator indicator, Period period, Period baseline) {
        if (indicator.formula().overCentres() != OverCentres.SUM) {
            return Set.of();
        }
        return incomplete(indicator.formula().sources(), indicator.formula().baselineSources(), period, baseline);
    }

    private Set<Integer> incomplete(
            List<String> sources, List<String> baselineSources, Period period, Period baseline) {
        Lack lack = new Lack(sources, baselineSources, period, baseline);
        Set<Integer> known = lacking.get(lack);
        if (known == null) {
            known = findIncomplete(lack);
            lacking.put(lack, known);
        }
        return known;
    }

    private Set<Integer> findIncomplete(Lack lack) {
        Set<Integer> incomplete = new TreeSet<>();
        for (Centre centre : facts.history().centres()) {
            boolean lacks = lacks(centre, arrivals.sources(lack.sources()), lack.period())
                    || lack.baseline() != null
                            && lacks(centre, arrivals.sources(lack.baselineSources()), lack.baseline());
            if (lacks) {
                incomplete.add(centre.id());
            }
        }
        return incomplete;
    }

    private static boolean lacks(Centre centre, ArrivedSources sources, Period period) {
        List<CentreMonth> open = Arrivals.openMonths(centre, period);
        return !open.isEmpty() && !sources.isAnywhere(open);
    }

    private Answer find(Question question) {
        List<CentreMonth> months = open(question, question.period());
        if (months.isEmpty()) {
            return new Answer(false, false, 0);
        }
        ArrivedSources sources = arrivals.sources(question.sources());
        if (question.overCentres() != OverCentres.SUM) {
            return ofAll(sources, months);
        }
        boolean isMonthly = question.overTime() != OverTime.RECOMPUTE;
        return isMonthly ? ofWholeMonths(sources, months) : ofUsed(question, sources, months);
    }

    private static Answer ofAll(ArrivedSources sources, List<CentreMonth> months) {
        return new Answer(true, !sources.isAnywhere(months), share(sources, months, Set.of()));
    }

    private static Answer ofWholeMonths(ArrivedSources sources, List<CentreMonth> months) {
        long whole = months.stream().filter(sources::isWhole).count();
        return new Answer(true, whole == 0, (double) whole / months.size());
    }

    // Without its baseline a centre is no part of the sum, so its months count as lacking.
    private Answer ofUsed(Question question, ArrivedSources sources, List<CentreMonth> months) {
        boolean isMissing = months.stream()
                .map(CentreMonth::centre)
                .distinct()
                .allMatch(centre -> lacks(facts.history().centre(centre), sources, question.period()));
        Set<Integer> unused = new HashSet<>(
                incomplete(question.sources(), question.baselineSources(), question.period(), question.baseline()));
        if (question.baseline() == null) {
            return new Answer(true, isMissing, share(sources, months, unused));
        }
        List<CentreMonth> before = open(question, question.baseline());
        Set<Integer> compared = keys(question.mode(), before);
        months.stream()
                .map(CentreMonth::centre)
                .filter(centre -> !compared.contains(arrivals.key(question.mode(), centre)))
                .forEach(unused::add);
        Set<Integer> present = keys(question.mode(), months);
        List<CentreMonth> needed = before.stream()
                .filter(one -> present.contains(arrivals.key(question.mode(), one.centre())))
                .toList();
        ArrivedSources baseline = arrivals.sources(question.baselineSources());
        double expected = (double) months.size() * sources.count() + (double) needed.size() * baseline.count();
        return new Answer(
                true, isMissing, (count(sources, months, unused) + count(baseline, needed, unused)) / expected);
    }

    private Set<Integer> keys(ViewMode mode, List<CentreMonth> months) {
        Set<Integer> keys = new HashSet<>();
        months.forEach(one -> keys.add(arrivals.key(mode, one.centre())));
        return keys;
    }

    private static double share(ArrivedSources sources, List<CentreMonth> months, Set<Integer> unused) {
        return sources.count() == 0 ? 1 : count(sources, months, unused) / ((double) months.size() * sources.count());
    }

    private static double count(ArrivedSources sources, List<CentreMonth> months, Set<Integer> unused) {
        long count = 0;
        for (CentreMonth one : months) {
            if (!unused.contains(one.centre())) {
                count += Long.bitCount(sources.in(one.centre(), one.month()));
            }
        }
        return count;
    }

    private List<CentreMonth> open(Question question, Period period) {
        return arrivals.open(question.mode(), question.level(), question.unit(), period);
    }
}
