package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Target;
import java.util.Locale;

/**
 * Whether one figure reached its target.
 *
 * @param mode view of history
 * @param figure the figure
 * @param rule how its target follows; a trajectory or band where one was agreed for the unit and year
 * @param aim what it should reach
 * @param status whether it did
 */
record TargetStatus(ViewMode mode, ValueRow figure, Target.Rule rule, Aim aim, Status status) {
    enum Status {
        MET,
        NOT_MET,
        /** The interval holds values that meet the target and values that do not. */
        NOT_DISTINGUISHABLE;

        private final String key = name().toLowerCase(Locale.ROOT);

        String key() {
            return key;
        }
    }

    Object[] values() {
        return TableRow.of(mode, figure)
                .add(rule.name().toLowerCase(Locale.ROOT))
                .add(rounded(aim.baseline()))
                .add(rounded(aim.target()))
                .add(rounded(aim.low()))
                .add(rounded(aim.high()))
                .add(status.key())
                .values();
    }

    private static Double rounded(Double number) {
        return number == null ? null : Rounded.of(number);
    }
}
