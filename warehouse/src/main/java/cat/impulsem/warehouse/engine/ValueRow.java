package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.indicator.Period;

/**
 * One cell: an indicator for a unit and period, or why there is none.
 *
 * @param indicator id of the indicator
 * @param unit unit
 * @param period period
 * @param num numerator, or null
 * @param den denominator, or null
 * @param value scale * num / den, or null
 * @param state what the cell is
 * @param reason why there is no figure, or null
 * @param coverage share of centre months whose sources arrived, or null where the unit did not exist
 */
public record ValueRow(
        String indicator,
        Unit unit,
        Period period,
        Double num,
        Double den,
        Double value,
        ValueState state,
        Reason reason,
        Double coverage) {

    static ValueRow missing(String indicator, Unit unit, Period period, Reason reason, Double coverage) {
        return new ValueRow(indicator, unit, period, null, null, null, ValueState.NOT_AVAILABLE, reason, coverage);
    }

    /** The same cell with its figures taken out. */
    public ValueRow suppressed(Reason why) {
        return new ValueRow(indicator, unit, period, null, null, null, ValueState.SUPPRESSED, why, coverage);
    }
}
