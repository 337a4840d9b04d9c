package cat.impulsem.dashboard.data;

import java.time.LocalDate;

/**
 * Something beyond usual variation that a unit has to answer.
 *
 * @param indicator id of the indicator
 * @param unit unit
 * @param rule rule that was hit, target_missed, base_fell or worse_after_change
 * @param raisedOn day
 * @param standing better, worse, higher or lower
 * @param value value, after a change how far it left the trend; or null
 * @param reference mean of the chart, the target, or the level before; null where there is none
 * @param detail code of the base that fell or of what changed, or null
 */
public record Signal(
        String indicator,
        UnitKey unit,
        String rule,
        LocalDate raisedOn,
        String standing,
        Double value,
        Double reference,
        String detail) {

    /** Whether its value is a difference from the trend before a change with a date. */
    public boolean isEffect() {
        return rule.equals("worse_after_change");
    }
}
