package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Period;
import java.util.Set;

/**
 * One cell: an indicator for a unit and period, or why there is none.
 *
 * @param indicator id of the indicator
 * @param version version of its definition
 * @param unit unit
 * @param period period
 * @param num numerator, or null
 * @param den denominator, or null
 * @param value scale * num / den, or null
 * @param state what the cell is
 * @param reason why there is no figure, or null
 * @param coverage share of centre months whose sources arrived, or null where the unit did not exist or is made of units
 * @param bounds between what and what the figure lies for certain, or null where that is not known
 * @param flags what a reader must know
 */
public record ValueRow(
        String indicator,
        int version,
        Unit unit,
        Period period,
        Double num,
        Double den,
        Double value,
        ValueState state,
        Reason reason,
        Double coverage,
        Bounds bounds,
        Set<Flag> flags) {

    static ValueRow missing(Indicator indicator, Unit unit, Period period, Reason reason, Double coverage) {
        return new ValueRow(
                indicator.id(),
                indicator.version(),
                unit,
                period,
                null,
                null,
                null,
                ValueState.NOT_AVAILABLE,
                reason,
                coverage,
                null,
                Set.of());
    }

    static ValueRow present(Indicator indicator, Unit unit, Period period, Figure figure, Double coverage) {
        return new ValueRow(
                indicator.id(),
                indicator.version(),
                unit,
                period,
                figure.num(),
                figure.den(),
                indicator.formula().scale() * figure.num() / figure.den(),
                figure.num() == 0 ? ValueState.ZERO : ValueState.VALUE,
                null,
                coverage,
                null,
                Set.of());
    }

    /** The same cell with its figures taken out, and the flags that say something of them. */
    public ValueRow suppressed(Reason why) {
        return without(ValueState.SUPPRESSED, why, null, Flag.besideNothing(flags));
    }

    /** The same cell without a figure, because another one would follow from it. */
    public ValueRow unavailable(Reason why) {
        return without(ValueState.NOT_AVAILABLE, why, null, flags);
    }

    /** The same cell, whose figure says too little to be shown; disclosure control has to see it all the same. */
    ValueRow toBeWithheld(Reason why) {
        return new ValueRow(indicator, version, unit, period, num, den, value, state, why, coverage, bounds, flags);
    }

    /** Whether the figure is here for disclosure control alone. */
    public boolean isToBeWithheld() {
        return state.isFigure() && reason != null;
    }

    /** The same cell as people may see it: without a figure that is to be withheld, but with what is certain about it. */
    public ValueRow settled() {
        return isToBeWithheld() ? without(ValueState.NOT_AVAILABLE, reason, bounds, flags) : this;
    }

    private ValueRow without(ValueState other, Reason why, Bounds certain, Set<Flag> marks) {
        return new ValueRow(indicator, version, unit, period, null, null, null, other, why, coverage, certain, marks);
    }

    /** The same cell with other flags. */
    public ValueRow marked(Set<Flag> marks) {
        return with(bounds, marks);
    }

    ValueRow with(Bounds certain, Set<Flag> marks) {
        return new ValueRow(indicator, version, unit, period, num, den, value, state, reason, coverage, certain, marks);
    }
}
