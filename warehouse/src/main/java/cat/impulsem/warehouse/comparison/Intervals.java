package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.comparison.ComparisonPlan.Method;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Pieces;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.statistics.Confidence;
import cat.impulsem.warehouse.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The intervals of the shown figures of one indicator. */
final class Intervals {
    private static final double EQUAL = 1e-6;
    private final UnitFigures figures;
    private final Method method;
    private final Samples samples;
    private final Changes changes;

    /** Where changes against the baseline come from: by number of the unit. */
    interface Changes {
        Map<Integer, Pieces.Change> of(Level level, Period period);
    }

    Intervals(UnitFigures figures, Samples samples, Changes changes) {
        this.figures = figures;
        this.method = ComparisonPlan.of(figures.indicator()).interval();
        this.samples = samples;
        this.changes = changes;
    }

    List<IntervalRow> rows() {
        List<IntervalRow> rows = new ArrayList<>();
        if (method == Method.NONE) {
            return rows;
        }
        for (ValueRow figure : figures.shown()) {
            interval(figure).ifPresent(found -> rows.add(new IntervalRow(figures.mode(), figure, found, method)));
        }
        return rows;
    }

    private Optional<Interval> interval(ValueRow figure) {
        if (method == Method.CLUSTERED_CHANGE) {
            return change(figure);
        }
        double scale = figures.indicator().formula().scale();
        return samples.of(figure).flatMap(new Estimates(method)::interval).map(interval -> interval.times(scale));
    }

    private Optional<Interval> change(ValueRow figure) {
        Pieces.Change change = changes.of(figure.unit().level(), figure.period())
                .get(figure.unit().key());
        boolean isSame = change != null
                && change.variance() > 0
                && Math.abs(change.minutes() - figure.num()) <= EQUAL * Math.max(1, Math.abs(figure.num()));
        if (!isSame) {
            return Optional.empty();
        }
        double half = Confidence.PERCENT_95.z()
                * Math.sqrt(change.variance())
                * figures.indicator().formula().scale();
        return Optional.of(new Interval(figure.value() - half, figure.value() + half));
    }
}
