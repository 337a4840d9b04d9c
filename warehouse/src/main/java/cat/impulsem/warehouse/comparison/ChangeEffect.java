package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.indicator.Direction;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.statistics.Confidence;
import cat.impulsem.warehouse.statistics.Effect;
import cat.impulsem.warehouse.statistics.SegmentedRegression;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the monthly series of one centre did after one dated change.
 *
 * @param indicator its indicator
 * @param unit the centre
 * @param change the change
 * @param before months before it
 * @param after months after it
 * @param comparisonUnits centres whose series was subtracted, or null
 * @param fit the segmented regression
 */
record ChangeEffect(
        Indicator indicator,
        Unit unit,
        CentreChange change,
        int before,
        int after,
        Integer comparisonUnits,
        SegmentedRegression fit) {
    /** Version of these rules. */
    static final String RULES = "BREAK-1";

    private static final int HALF_YEAR = 6;
    private static final int YEAR = 12;

    Standing standing() {
        return standing(Confidence.PERCENT_95);
    }

    private Standing standing(Confidence confidence) {
        Effect effect = fit.effectAfter(YEAR, confidence);
        Direction direction = indicator.formula().direction();
        return effect.interval().contains(0)
                ? Standing.NOT_DISTINGUISHABLE
                : Standing.of(effect.value() > 0, direction);
    }

    /** With so many centres and changes only what chance seldom does is a signal, and only for the worse. */
    Optional<Signal> signal() {
        if (standing(Confidence.PERCENT_99_8) != Standing.WORSE) {
            return Optional.empty();
        }
        return Optional.of(new Signal(
                indicator.id(),
                unit.level().key(),
                unit.code(),
                Signal.Kind.BREAK,
                "worse_after_change",
                RULES,
                change.firstMonth().plusMonths(YEAR).atDay(1),
                Standing.WORSE,
                change.firstMonth().atDay(1),
                fit.effectAfter(YEAR, Confidence.PERCENT_95).value(),
                null,
                change.code()));
    }

    Object[] values() {
        TableRow row = new TableRow()
                .add(indicator.id())
                .add(unit.level().key())
                .add(unit.code())
                .add(change.kind().name().toLowerCase(Locale.ROOT))
                .add(change.code())
                .add(change.day())
                .add(change.firstMonth().atDay(1))
                .add(before)
                .add(after)
                .add(comparisonUnits);
        add(row, fit.effectAfter(0, Confidence.PERCENT_95));
        add(row, fit.slopeChange(Confidence.PERCENT_95));
        add(row, fit.effectAfter(HALF_YEAR, Confidence.PERCENT_95));
        add(row, fit.effectAfter(YEAR, Confidence.PERCENT_95));
        OptionalDouble durbinWatson = fit.durbinWatson();
        return row.add(standing().key())
                .add(durbinWatson.isPresent() ? Rounded.of(durbinWatson.getAsDouble()) : null)
                .add(RULES)
                .values();
    }

    private static void add(TableRow row, Effect effect) {
        row.number(effect.value())
                .number(effect.interval().lower())
                .number(effect.interval().upper());
    }
}
