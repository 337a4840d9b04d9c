package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.comparison.ComparisonPlan.Method;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.indicator.Direction;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.indicator.Target;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The targets of one indicator that were missed beyond doubt in the last whole calendar year. Where a target has no day by
 * which it is to be reached, a unit that came nearer to it since the year before has not missed it; if that is the city,
 * nobody is asked why it is not there yet but who stands apart. Not all can reach what only the best reach, so missing a
 * percentile is no signal.
 */
final class MissedTargets {
    /** Version of these rules. */
    static final String RULES = "TARGET-2";

    private static final Set<Target.Rule> WITHOUT_A_DAY =
            EnumSet.of(Target.Rule.FIXED, Target.Rule.BASELINE_PERCENT, Target.Rule.BASELINE_POINTS);

    private final UnitFigures figures;
    private final Direction direction;
    private final boolean isCensus;
    private final Period year;
    private final Map<ValueRow, ComparisonRow> yearBefore = new IdentityHashMap<>();
    private final Map<ValueRow, ComparisonRow> restOfCity = new IdentityHashMap<>();

    MissedTargets(UnitFigures figures, List<ComparisonRow> comparisons, YearMonth lastMonth) {
        this.figures = figures;
        this.direction = figures.indicator().formula().direction();
        this.isCensus = ComparisonPlan.of(figures.indicator()).interval() == Method.NONE;
        this.year = Period.year(lastMonth.getMonthValue() == 12 ? lastMonth.getYear() : lastMonth.getYear() - 1);
        for (ComparisonRow row : comparisons) {
            switch (row.against().benchmark()) {
                case YEAR_BEFORE -> yearBefore.put(row.figure(), row);
                case REST_OF_CITY -> restOfCity.put(row.figure(), row);
                case PEERS, BASELINE -> {}
            }
        }
    }

    List<Candidate> among(List<TargetStatus> statuses) {
        return statuses.stream()
                .filter(one -> one.status() == TargetStatus.Status.NOT_MET)
                .filter(one -> one.rule() != Target.Rule.PERCENTILE)
                .filter(one -> one.figure().period().equals(year))
                .filter(one -> isCity(one) || !isOnTheWay(one))
                .map(one -> new Candidate(missed(one), standsApart(one.figure()), !isOnTheWay(one)))
                .toList();
    }

    private static boolean isCity(TargetStatus one) {
        return one.figure().unit().level() == Level.CITY;
    }

    private boolean isOnTheWay(TargetStatus one) {
        return WITHOUT_A_DAY.contains(one.rule()) && cameNearer(one.figure());
    }

    private boolean cameNearer(ValueRow figure) {
        if (isCensus) {
            return figures.find(figure.unit(), Benchmarks.yearBefore(figure.period()))
                    .filter(before -> !before.value().equals(figure.value()))
                    .map(before -> Standing.of(figure.value() > before.value(), direction))
                    .filter(standing -> standing == Standing.BETTER)
                    .isPresent();
        }
        ComparisonRow row = yearBefore.get(figure);
        return row != null && row.standing() == Standing.BETTER;
    }

    private boolean standsApart(ValueRow figure) {
        boolean isFarOut = isWorse(restOfCity.get(figure))
                && restOfCity
                        .get(figure)
                        .funnel()
                        .filter(Funnels.Standing::isFarOut)
                        .isPresent();
        return isFarOut || isWorse(yearBefore.get(figure));
    }

    private static boolean isWorse(ComparisonRow row) {
        return row != null && row.standing() == Standing.WORSE;
    }

    private static Signal missed(TargetStatus one) {
        ValueRow figure = one.figure();
        return new Signal(
                figure.indicator(),
                figure.unit().level().key(),
                figure.unit().code(),
                Signal.Kind.TARGET,
                "target_missed",
                RULES,
                figure.period().end(),
                Standing.WORSE,
                figure.period().start(),
                figure.value(),
                one.aim().target(),
                null);
    }
}
