package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.comparison.ComparisonPlan.Method;
import cat.impulsem.warehouse.engine.Flag;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.indicator.Direction;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.indicator.Target;
import cat.impulsem.warehouse.statistics.Interval;
import cat.impulsem.warehouse.statistics.Quantiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Statuses of the targets of one indicator. They are judged on twelve months: single months swing with the season and
 * would promise or alarm in vain.
 */
final class TargetStatuses {
    private static final int YEAR = 12;
    private static final int FEWEST_CENTRES = 8;
    private static final double PERCENT = 100;
    private final UnitFigures figures;
    private final Indicator indicator;
    private final Target target;
    private final Direction direction;
    private final TargetBook book;
    private final Integer baselineYear;
    private final Method method;
    private final boolean usesBaseline;
    private final Map<ValueRow, Interval> intervals = new IdentityHashMap<>();
    private final Map<ValueRow, ComparisonRow> yearBefore = new IdentityHashMap<>();
    private final Map<Period, OptionalDouble> percentiles = new HashMap<>();

    TargetStatuses(UnitFigures figures, TargetBook book, Integer baselineYear) {
        this.figures = figures;
        this.indicator = figures.indicator();
        this.target = indicator.target();
        this.direction = indicator.formula().direction();
        this.book = book;
        this.baselineYear = baselineYear;
        this.method = ComparisonPlan.of(indicator).interval();
        this.usesBaseline = indicator.formula().usesBaseline();
    }

    List<TargetStatus> rows(List<IntervalRow> intervalRows, List<ComparisonRow> comparisons) {
        intervalRows.forEach(row -> intervals.put(row.figure(), row.interval()));
        comparisons.stream()
                .filter(row -> row.against().benchmark() == Benchmark.YEAR_BEFORE)
                .forEach(row -> yearBefore.put(row.figure(), row));
        List<TargetStatus> rows = new ArrayList<>();
        for (ValueRow figure : figures.shown()) {
            if (figure.period().monthCount() == YEAR && isAfterBaseline(figure.period())) {
                status(figure).ifPresent(rows::add);
            }
        }
        return rows;
    }

    // Against itself a baseline changes nothing, and nothing is reached or missed.
    private boolean isAfterBaseline(Period period) {
        return !usesBaseline || baselineYear != null && period.first().getYear() > baselineYear;
    }

    // What was agreed for this unit and year comes first: an index of achievement is made of nothing else.
    private Optional<TargetStatus> status(ValueRow figure) {
        return agreed(figure).or(() -> declared(figure).map(aim -> status(figure, target.rule(), aim)));
    }

    private Optional<TargetStatus> agreed(ValueRow figure) {
        return book.find(indicator.id(), figure.unit(), figure.period())
                .flatMap(entry -> Aim.agreed(entry, direction).map(aim -> status(figure, rule(entry), aim)));
    }

    // A row that repeats what is asked of everybody sets no day by which it is to be reached.
    private Target.Rule rule(TargetBook.Entry agreed) {
        if (agreed.isBand()) {
            return Target.Rule.BAND;
        }
        boolean isRepeated =
                target.rule() == Target.Rule.FIXED && agreed.target().equals(target.value());
        return isRepeated ? Target.Rule.FIXED : Target.Rule.TRAJECTORY;
    }

    private TargetStatus status(ValueRow figure, Target.Rule rule, Aim aim) {
        return new TargetStatus(figures.mode(), figure, rule, aim, judged(figure, rule, aim));
    }

    private TargetStatus.Status judged(ValueRow figure, Target.Rule rule, Aim aim) {
        // An error is no achievement, however far above the target it lies.
        if (figure.flags().contains(Flag.OVER_RECORDED)) {
            return TargetStatus.Status.NOT_MET;
        }
        if (rule == Target.Rule.PREVIOUS_YEAR) {
            return against(yearBefore.get(figure));
        }
        if (method == Method.NONE) {
            return aim.judge(new Interval(figure.value(), figure.value()));
        }
        return Optional.ofNullable(intervals.get(figure))
                .map(aim::judge)
                .orElse(TargetStatus.Status.NOT_DISTINGUISHABLE);
    }

    private static TargetStatus.Status against(ComparisonRow before) {
        if (before == null) {
            return TargetStatus.Status.NOT_DISTINGUISHABLE;
        }
        return switch (before.standing()) {
            case BETTER -> TargetStatus.Status.MET;
            case WORSE -> TargetStatus.Status.NOT_MET;
            case HIGHER, LOWER, NOT_DISTINGUISHABLE -> TargetStatus.Status.NOT_DISTINGUISHABLE;
        };
    }

    private Optional<Aim> declared(ValueRow figure) {
        return switch (target.rule()) {
            case FIXED -> Aim.reach(null, target.value(), direction);
            case BAND -> Optional.of(new Aim(null, null, target.low(), target.high()));
            case PREVIOUS_YEAR ->
                figures.find(figure.unit(), Benchmarks.yearBefore(figure.period()))
                        .flatMap(before -> Aim.reach(before.value(), before.value(), direction));
            case BASELINE_PERCENT ->
                baseline(figure).map(from -> Aim.change(from, from * (1 + target.value() / PERCENT)));
            case BASELINE_POINTS -> baseline(figure).map(from -> Aim.change(from, from + target.value()));
            case PERCENTILE -> percentile(figure.period()).flatMap(value -> Aim.reach(null, value, direction));
            case TRAJECTORY, NONE -> Optional.empty();
        };
    }

    private Optional<Double> baseline(ValueRow figure) {
        if (baselineYear == null) {
            return Optional.empty();
        }
        Period base = figure.period().sameMonthsOf(baselineYear);
        return base.last().isBefore(figure.period().first())
                ? figures.find(figure.unit(), base).map(ValueRow::value)
                : Optional.empty();
    }

    private Optional<Double> percentile(Period period) {
        OptionalDouble found = percentiles.computeIfAbsent(period, this::percentileOfCentres);
        // To the last decimal it would be the figure of one centre, and told to those who may not see it.
        return found.isPresent() ? Optional.of(Math.rint(found.getAsDouble())) : Optional.empty();
    }

    private OptionalDouble percentileOfCentres(Period period) {
        double[] values =
                figures.centres(period).stream().mapToDouble(ValueRow::value).toArray();
        double share = target.value() / PERCENT;
        return values.length < FEWEST_CENTRES
                ? OptionalDouble.empty()
                : Quantiles.type7(values, direction == Direction.DOWN ? 1 - share : share);
    }
}
