package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Period;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A period and what it is set against.
 *
 * @param period period
 * @param baseline baseline, or null
 */
public record Window(Period period, Period baseline) {

    /**
     * Windows of periods, against the same months of one year.
     *
     * @param baselineYear year of the baseline, or null
     */
    public static List<Window> of(Collection<Period> periods, Integer baselineYear) {
        return periods.stream()
                .map(period -> new Window(period, baselineYear == null ? null : period.sameMonthsOf(baselineYear)))
                .toList();
    }

    /** The windows of which a query is asked, so that the figure of this one follows. */
    Stream<Window> asked(Indicator.Formula formula) {
        Period against = formula.usesBaseline() ? baseline : null;
        return switch (formula.overTime()) {
            case SUM -> period.months().stream().map(month -> new Window(Period.month(month), against));
            // A stock looks at the last day only, so all periods that end together share one answer.
            case LAST -> Stream.of(new Window(Period.month(period.last()), against));
            case RECOMPUTE -> Stream.of(new Window(period, against));
        };
    }
}
