package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.OverCentres;
import cat.impulsem.warehouse.indicator.OverTime;
import cat.impulsem.warehouse.indicator.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How much of what an indicator reads has arrived for a unit and period, and whose figures are incomplete. */
final class Delivered {
    private final StoreFacts facts;
    private final Map<Question, Answer> answered = new HashMap<>();

    private record Question(String indicator, int version, ViewMode mode, Unit unit, Period period, Period baseline) {}

    Delivered(StoreFacts facts) {
        this.facts = facts;
    }

    /**
     * The answer.
     *
     * @param isOpen whether the unit existed in the period
     * @param isMissing whether nothing of the unit can be used, because one source did not arrive
     * @param coverage share of what should have arrived that arrived and is used
     */
    record Answer(boolean isOpen, boolean isMissing, double coverage) {}

    /** Whether completeness of a table is kept by centre and month. */
    static boolean isKeptByCentre(TableContract contract) {
        return contract.centre() != null && contract.performed() != null;
    }

    Answer of(Indicator indicator, ViewMode mode, Unit unit, Period period, Period baseline) {
        Period against = indicator.formula().usesBaseline() ? baseline : null;
        Question question =
                new Question(indicator.id(), indicator.version(), mode, unit, asked(indicator, period), against);
        Answer known = answered.get(question);
        if (known == null) {
            known = find(indicator, question);
            answered.put(question, known);
        }
        return known;
    }

    /**
     * Centres as they were whose rows must stay out of one query of a figure that adds up over centres: one of its
     * sources did not arrive, so they would count above the line and not below it, or the other way round.
     */
    Set<Integer> incomplete(Indicator indicator, Period period, Period baseline) {
        Set<Integer> incomplete = new TreeSet<>();
        if (indicator.formula().overCentres() != OverCentres.SUM) {
            return incomplete;
        }
        for (Centre centre : facts.history().centres()) {
            boolean lacks = lacks(centre, sources(indicator.formula().sources()), period)
                    || baseline != null
                            && lacks(centre, sources(indicator.formula().baselineSources()), baseline);
            if (lacks) {
                incomplete.add(centre.id());
            }
        }
        return incomplete;
    }

    private boolean lacks(Centre centre, List<String> sources, Period period) {
        List<Period> open = openMonths(centre, period);
        return !open.isEmpty()
                && sources.stream().anyMatch(table -> open.stream().noneMatch(month -> arrived(table, centre, month)));
    }

    private boolean arrived(String table, Centre centre, Period month) {
        return facts.ledger().find(table, centre.id(), month.first()).isPresent();
    }

    private static List<Period> openMonths(Centre centre, Period period) {
        return period.months().stream()
                .map(Period::month)
                .filter(centre::isOpenIn)
                .toList();
    }

    // A stock looks at its last month only.
    private static Period asked(Indicator indicator, Period period) {
        return indicator.formula().overTime() == OverTime.LAST ? Period.month(period.last()) : period;
    }

    private Answer find(Indicator indicator, Question question) {
        List<CentreMonth> open = open(question.mode(), question.unit(), question.period());
        if (open.isEmpty()) {
            return new Answer(false, false, 0);
        }
        if (indicator.formula().overCentres() != OverCentres.SUM) {
            return ofAll(sources(indicator.formula().sources()), open);
        }
        boolean isMonthly = indicator.formula().overTime() != OverTime.RECOMPUTE;
        return isMonthly ? ofWholeMonths(indicator, open) : ofUsed(indicator, question, open);
    }

    private Answer ofAll(List<String> sources, List<CentreMonth> open) {
        boolean isMissing = sources.stream().anyMatch(table -> open.stream().noneMatch(one -> arrived(table, one)));
        return new Answer(true, isMissing, share(sources, open, Set.of()));
    }

    private Answer ofWholeMonths(Indicator indicator, List<CentreMonth> open) {
        List<String> sources = sources(indicator.formula().sources());
        long whole = open.stream()
                .filter(one -> sources.stream().allMatch(table -> arrived(table, one)))
                .count();
        return new Answer(true, whole == 0, (double) whole / open.size());
    }

    // Without its baseline a centre is no part of the sum, so its months count as lacking.
    private Answer ofUsed(Indicator indicator, Question question, List<CentreMonth> open) {
        List<String> sources = sources(indicator.formula().sources());
        boolean isMissing = open.stream()
                .map(CentreMonth::centre)
                .distinct()
                .allMatch(centre -> lacks(facts.history().centre(centre), sources, question.period()));
        Set<Integer> unused = new HashSet<>(incomplete(indicator, question.period(), question.baseline()));
        if (question.baseline() == null) {
            return new Answer(true, isMissing, share(sources, open, unused));
        }
        List<CentreMonth> before = open(question.mode(), question.unit(), question.baseline());
        Set<Integer> compared = keys(question.mode(), before);
        open.stream()
                .map(CentreMonth::centre)
                .filter(centre -> !compared.contains(key(question.mode(), centre)))
                .forEach(unused::add);
        Set<Integer> present = keys(question.mode(), open);
        List<CentreMonth> needed = before.stream()
                .filter(one -> present.contains(key(question.mode(), one.centre())))
                .toList();
        List<String> baseline = sources(indicator.formula().baselineSources());
        double expected = (double) open.size() * sources.size() + (double) needed.size() * baseline.size();
        return new Answer(true, isMissing, (count(sources, open, unused) + count(baseline, needed, unused)) / expected);
    }

    private Set<Integer> keys(ViewMode mode, List<CentreMonth> months) {
        Set<Integer> keys = new HashSet<>();
        months.forEach(one -> keys.add(key(mode, one.centre())));
        return keys;
    }

    private int key(ViewMode mode, int centre) {
        return mode == ViewMode.WAS ? centre : facts.history().asIs(centre);
    }

    private double share(List<String> sources, List<CentreMonth> open, Set<Integer> unused) {
        return sources.isEmpty() ? 1 : count(sources, open, unused) / ((double) open.size() * sources.size());
    }

    private double count(List<String> sources, List<CentreMonth> months, Set<Integer> unused) {
        long count = 0;
        for (CentreMonth one : months) {
            if (!unused.contains(one.centre())) {
                count += sources.stream().filter(table -> arrived(table, one)).count();
            }
        }
        return count;
    }

    private boolean arrived(String table, CentreMonth one) {
        return facts.ledger().find(table, one.centre(), one.month().first()).isPresent();
    }

    // A table that is not kept by centre arrived for everybody or for nobody; the ledger finds nothing of the latter.
    private List<String> sources(List<String> tables) {
        return tables.stream()
                .filter(table -> isKeptByCentre(facts.contract(table)) || !facts.wasDelivered(table))
                .toList();
    }

    private record CentreMonth(int centre, Period month) {}

    private List<CentreMonth> open(ViewMode mode, Unit unit, Period period) {
        List<CentreMonth> open = new ArrayList<>();
        for (Centre centre : facts.history().centres()) {
            openMonths(centre, period).stream()
                    .filter(month -> unit.holds(centre.id(), mode, month.first(), facts.history()))
                    .forEach(month -> open.add(new CentreMonth(centre.id(), month)));
        }
        return open;
    }
}
