package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.indicator.Direction;
import cat.impulsem.warehouse.statistics.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one figure should reach.
 *
 * @param baseline figure it is measured from, or null
 * @param target value wanted, or null for a band
 * @param low least value that meets it, or null
 * @param high largest value that meets it, or null
 */
record Aim(Double baseline, Double target, Double low, Double high) {

    /** A value to be reached from the side that the direction says; none where no side is better. */
    static Optional<Aim> reach(Double baseline, double target, Direction direction) {
        return switch (direction) {
            case UP -> Optional.of(new Aim(baseline, target, target, null));
            case DOWN -> Optional.of(new Aim(baseline, target, null, target));
            case NEUTRAL, BAND -> Optional.empty();
        };
    }

    /**
     * What was set for one unit: a band, or a value; where no side is better, the way from the baseline says which one is
     * wanted.
     */
    static Optional<Aim> agreed(TargetBook.Entry entry, Direction direction) {
        if (entry.isBand()) {
            return Optional.of(new Aim(entry.baseline(), entry.target(), entry.low(), entry.high()));
        }
        if (entry.target() == null) {
            return Optional.empty();
        }
        Optional<Aim> reached = reach(entry.baseline(), entry.target(), direction);
        return reached.isPresent() || entry.baseline() == null
                ? reached
                : Optional.of(change(entry.baseline(), entry.target()));
    }

    /** A value that lies above or below the baseline, and is to be reached from there. */
    static Aim change(double baseline, double target) {
        return target >= baseline ? new Aim(baseline, target, target, null) : new Aim(baseline, target, null, target);
    }

    /** How much of the way from the baseline to the target is done, 0 to 1; nothing without a way to go. */
    OptionalDouble way(double value) {
        if (baseline == null || target == null || baseline.equals(target)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.clamp((value - baseline) / (target - baseline), 0, 1));
    }

    /** Whether everything that the figure may be meets the aim, or nothing does. */
    TargetStatus.Status judge(Interval figure) {
        boolean isMet = (low == null || figure.lower() >= low) && (high == null || figure.upper() <= high);
        if (isMet) {
            return TargetStatus.Status.MET;
        }
        boolean isMissed = low != null && figure.upper() < low || high != null && figure.lower() > high;
        return isMissed ? TargetStatus.Status.NOT_MET : TargetStatus.Status.NOT_DISTINGUISHABLE;
    }
}
