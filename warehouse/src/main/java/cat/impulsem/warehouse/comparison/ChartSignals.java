package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.indicator.Direction;
import cat.impulsem.warehouse.statistics.LimitStatus;
import cat.impulsem.warehouse.statistics.SpecialCause;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The signals that the process charts of one indicator raise, of the centres as they are today. */
final class ChartSignals {
    private static final int RECENT_MONTHS = 3;
    private final Direction direction;
    private final YearMonth lastMonth;

    ChartSignals(Direction direction, YearMonth lastMonth) {
        this.direction = direction;
        this.lastMonth = lastMonth;
    }

    /** At most one signal of a chart: the newest, if it is of the last months and the limits are no longer on trial. */
    Optional<Signal> of(List<ProcessPoint> points) {
        for (int i = points.size() - 1; i >= 0 && isRecent(points.get(i)); i--) {
            Optional<SpecialCause> cause = points.get(i).reported();
            if (cause.isPresent() && points.get(i).status() == LimitStatus.FIRM) {
                return Optional.of(signal(points, i, cause.get()));
            }
        }
        return Optional.empty();
    }

    private boolean isRecent(ProcessPoint point) {
        return point.figure().period().last().isAfter(lastMonth.minusMonths(RECENT_MONTHS));
    }

    private Signal signal(List<ProcessPoint> points, int newest, SpecialCause cause) {
        ProcessPoint raised = points.get(raisedAt(points, newest, cause));
        ValueRow figure = raised.figure();
        return new Signal(
                figure.indicator(),
                figure.unit().level().key(),
                figure.unit().code(),
                Signal.Kind.RULE,
                ProcessPoint.key(cause),
                ProcessCharts.RULES.version(),
                figure.period().end(),
                Standing.of(isUpward(cause), direction),
                figure.period().start(),
                figure.value(),
                raised.mean(),
                null);
    }

    /** The point at which the run of marked points became a signal, so that a run that goes on is not a new signal. */
    private static int raisedAt(List<ProcessPoint> points, int newest, SpecialCause cause) {
        int first = newest;
        while (first > 0 && points.get(first - 1).causes().contains(cause)) {
            first--;
        }
        return Math.min(newest, first + length(cause) - 1);
    }

    private static int length(SpecialCause cause) {
        return switch (cause) {
            case ABOVE_LIMIT, BELOW_LIMIT, NEAR_UPPER_LIMIT, NEAR_LOWER_LIMIT -> 1;
            case TREND_RISING, TREND_FALLING -> ProcessCharts.RULES.trendLength();
            case SHIFT_ABOVE, SHIFT_BELOW -> ProcessCharts.RULES.shiftLength();
        };
    }

    private static boolean isUpward(SpecialCause cause) {
        return switch (cause) {
            case ABOVE_LIMIT, TREND_RISING, NEAR_UPPER_LIMIT, SHIFT_ABOVE -> true;
            case BELOW_LIMIT, TREND_FALLING, NEAR_LOWER_LIMIT, SHIFT_BELOW -> false;
        };
    }
}
