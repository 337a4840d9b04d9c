package cat.impulsem.warehouse.engine;

import java.util.Set;

/**
 * One target in an index of achievement.
 *
 * @param indicator id of the indicator that the target is of
 * @param objective objective, or null
 * @param baseline value that it started from, or null
 * @param target value wanted
 * @param value value of the period, or null
 * @param isHidden whether there is a value that is not shown
 * @param achieved how much of the way from baseline to target is done, 0 to 1; null where that is not known
 * @param flags what a reader must know about the value
 */
public record IndexPart(
        String indicator,
        String objective,
        Double baseline,
        double target,
        Double value,
        boolean isHidden,
        Double achieved,
        Set<Flag> flags) {

    static IndexPart of(ValueRow row, String objective, Double baseline, double target) {
        return new IndexPart(
                row.indicator(),
                objective,
                baseline,
                target,
                row.value(),
                row.state() == ValueState.SUPPRESSED,
                achieved(baseline, target, row.value()),
                row.flags());
    }

    /** Nothing known stays nothing known and never counts as reached. */
    static Double achieved(Double baseline, double target, Double value) {
        if (baseline == null || value == null || target == baseline) {
            return null;
        }
        // The sign of the way to go says which direction is better.
        double done = (value - baseline) / (target - baseline);
        return done < 0 ? 0.0 : Math.min(done, 1.0);
    }
}
