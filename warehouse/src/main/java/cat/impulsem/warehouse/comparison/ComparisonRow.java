package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.comparison.Contrast.Measure;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.statistics.Interval;
import java.util.Optional;

/**
 * One figure held against one benchmark.
 *
 * @param indicator its indicator
 * @param mode view of history
 * @param figure the figure
 * @param against what it is held against
 * @param contrast how the two differ
 * @param funnel where the unit stands in its funnel, if it has one
 * @param adjusted probability adjusted for as many comparisons as there are units
 */
record ComparisonRow(
        Indicator indicator,
        ViewMode mode,
        ValueRow figure,
        Against against,
        Contrast contrast,
        Optional<Funnels.Standing> funnel,
        double adjusted) {

    /**
     * A benchmark as it was found.
     *
     * @param benchmark its kind
     * @param units how many units were put together for it, or null where it was found by subtraction or is one unit
     * @param sample its figure
     */
    record Against(Benchmark benchmark, Integer units, Sample sample) {}

    ComparisonRow adjusted(double probability) {
        return new ComparisonRow(indicator, mode, figure, against, contrast, funnel, probability);
    }

    Standing standing() {
        return Standing.of(contrast, indicator.formula().direction());
    }

    double difference() {
        return figure.value() - indicator.formula().scale() * against.sample().ratio();
    }

    Object[] values() {
        boolean isRatio = contrast.measure() == Measure.RATIO;
        double scale = isRatio ? 1 : indicator.formula().scale();
        TableRow row = TableRow.of(mode, figure)
                .add(against.benchmark().key())
                .add(against.units())
                .number(indicator.formula().scale() * against.sample().ratio())
                .number(difference())
                .add(isRatio ? Rounded.of(contrast.estimate()) : null)
                .add(contrast.measure().key())
                .number(contrast.limits().lower() * scale)
                .number(contrast.limits().upper() * scale)
                .add(standing().key())
                .add(contrast.confidence())
                .number(contrast.pValue())
                .number(adjusted);
        addFunnel(row);
        return row.values();
    }

    private void addFunnel(TableRow row) {
        double scale = indicator.formula().scale();
        Funnels.Standing stands = funnel.orElse(null);
        add(row, stands == null ? null : stands.limits().percent95().times(scale));
        add(row, stands == null ? null : stands.limits().percent998().times(scale));
        row.add(stands == null ? null : stands.place());
        row.add(stands == null ? null : Rounded.of(stands.spread() * scale));
    }

    private static void add(TableRow row, Interval limits) {
        row.add(limits == null ? null : Rounded.of(limits.lower()));
        row.add(limits == null ? null : Rounded.of(limits.upper()));
    }
}
