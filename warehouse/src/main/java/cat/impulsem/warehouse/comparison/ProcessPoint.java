package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.comparison.ComparisonPlan.Chart;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.statistics.Interval;
import cat.impulsem.warehouse.statistics.LimitStatus;
import cat.impulsem.warehouse.statistics.SpecialCause;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One month of a process chart.
 *
 * @param mode view of history
 * @param figure the month's figure
 * @param chart which chart
 * @param mean centre line in the unit of the value
 * @param limits limits, if the months vary
 * @param causes special causes, the one to report first
 * @param status how far the limits can be trusted
 * @param leftOut months between the first and the last point that have no figure to show
 */
record ProcessPoint(
        ViewMode mode,
        ValueRow figure,
        Chart chart,
        double mean,
        Optional<Interval> limits,
        Set<SpecialCause> causes,
        LimitStatus status,
        int leftOut) {

    Optional<SpecialCause> reported() {
        return causes.stream().findFirst();
    }

    static String key(SpecialCause cause) {
        return cause.name().toLowerCase(Locale.ROOT);
    }

    Object[] values() {
        return new TableRow()
                .add(figure.indicator())
                .add(mode.key())
                .add(figure.unit().level().key())
                .add(figure.unit().code())
                .add(figure.period().start())
                .add(chart.key())
                .number(mean)
                .add(limits.map(found -> Rounded.of(found.lower())).orElse(null))
                .add(limits.map(found -> Rounded.of(found.upper())).orElse(null))
                .add(reported().map(ProcessPoint::key).orElse(null))
                .add(status == LimitStatus.FIRM ? "stable" : "trial")
                .add(leftOut)
                .add(ProcessCharts.RULES.version())
                .values();
    }
}
