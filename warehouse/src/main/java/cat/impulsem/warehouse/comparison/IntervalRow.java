package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.comparison.ComparisonPlan.Method;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.statistics.Interval;

/**
 * The 95 % interval of one figure.
 *
 * @param mode view of history
 * @param figure the figure
 * @param interval limits in the unit of the value
 * @param method how they were found
 */
record IntervalRow(ViewMode mode, ValueRow figure, Interval interval, Method method) {
    Object[] values() {
        return TableRow.of(mode, figure)
                .number(interval.lower())
                .number(interval.upper())
                .add(method.key())
                .values();
    }
}
