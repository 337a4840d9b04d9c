package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.contract.TableContract;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.OverTime;
import cat.impulsem.warehouse.indicator.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much of what an indicator reads has arrived for a unit and period. */
final class Delivered {
    private final StoreFacts facts;
    private final Map<Question, Answer> answered = new HashMap<>();

    private record Question(List<String> sources, ViewMode mode, Unit unit, YearMonth first, YearMonth last) {}

    Delivered(StoreFacts facts) {
        this.facts = facts;
    }

    /**
     * The answer.
     *
     * @param isOpen whether the unit existed in the period
     * @param isMissing whether one source arrived for no month at all
     * @param coverage share of centre months that arrived, over all sources kept by centre
     */
    record Answer(boolean isOpen, boolean isMissing, double coverage) {}

    private record CentreMonth(int centre, YearMonth month) {}

    /** Whether completeness of a table is kept by centre and month. */
    static boolean isKeptByCentre(TableContract contract) {
        return contract.centre() != null && contract.performed() != null;
    }

    Answer of(Indicator indicator, ViewMode mode, Unit unit, Period period) {
        YearMonth first = indicator.formula().overTime() == OverTime.LAST ? period.last() : period.first();
        Question question = new Question(sources(indicator), mode, unit, first, period.last());
        return answered.computeIfAbsent(question, this::find);
    }

    private Answer find(Question question) {
        List<CentreMonth> open =
                open(question.mode(), question.unit(), Period.range(question.first(), question.last()));
        if (open.isEmpty()) {
            return new Answer(false, false, 0);
        }
        boolean isMissing = false;
        long arrived = 0;
        for (String table : question.sources()) {
            long here = open.stream()
                    .filter(one -> facts.ledger()
                            .find(table, one.centre(), one.month())
                            .isPresent())
                    .count();
            isMissing |= here == 0;
            arrived += here;
        }
        long expected = (long) open.size() * question.sources().size();
        return new Answer(true, isMissing, expected == 0 ? 1 : (double) arrived / expected);
    }

    // A table that is not kept by centre arrived for everybody or for nobody; the ledger finds nothing of the latter.
    private List<String> sources(Indicator indicator) {
        return indicator.formula().sources().stream()
                .filter(table -> isKeptByCentre(facts.contract(table)) || !facts.wasDelivered(table))
                .toList();
    }

    private List<CentreMonth> open(ViewMode mode, Unit unit, Period period) {
        List<CentreMonth> open = new ArrayList<>();
        for (Centre centre : facts.history().centres()) {
            if (!centre.isOpenIn(period)) {
                continue;
            }
            for (YearMonth month : period.months()) {
                if (centre.isOpenIn(Period.month(month)) && unit.holds(centre.id(), mode, month, facts.history())) {
                    open.add(new CentreMonth(centre.id(), month));
                }
            }
        }
        return open;
    }
}
