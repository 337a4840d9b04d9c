package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.comparison.ComparisonPlan.Method;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.statistics.RatioMoments;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shown figures as samples, with the pieces behind them where their method needs these. */
final class Samples {
    private static final double EQUAL = 1e-9;
    private final ComparisonPlan plan;
    private final PieceSums pieces;

    /** Where sums over pieces come from: by number of the unit. */
    interface PieceSums {
        Map<Integer, RatioMoments> of(Level level, Period period);
    }

    Samples(ComparisonPlan plan, PieceSums pieces) {
        this.plan = plan;
        this.pieces = pieces;
    }

    /** The sample of a figure; none where its pieces do not make up the figure, which would be another ratio's error. */
    Optional<Sample> of(ValueRow row) {
        if (plan.interval() != Method.CLUSTERED) {
            return Optional.of(new Sample(row.num(), row.den(), null));
        }
        RatioMoments moments = pieces.of(row.unit().level(), row.period())
                .getOrDefault(row.unit().key(), RatioMoments.NONE);
        boolean isSame = isEqual(moments.y(), row.num()) && isEqual(moments.x(), row.den());
        return isSame ? Optional.of(new Sample(row.num(), row.den(), moments)) : Optional.empty();
    }

    /** All of them together; none where one has no sample. */
    Optional<Sample> pooled(List<ValueRow> rows) {
        Sample total = null;
        for (ValueRow row : rows) {
            Optional<Sample> one = of(row);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            total = total == null ? one.get() : total.plus(one.get());
        }
        return Optional.ofNullable(total);
    }

    private static boolean isEqual(double one, double other) {
        return Math.abs(one - other) <= EQUAL * Math.max(1, Math.abs(other));
    }
}
