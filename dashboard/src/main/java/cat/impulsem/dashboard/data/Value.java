package cat.impulsem.dashboard.data;

import java.util.Set;

/**
 * One figure, or the reason why there is none.
 *
 * @param indicator id of the indicator
 * @param unit territory
 * @param period months it covers
 * @param numerator null unless released
 * @param denominator null unless released
 * @param value null unless there is a figure
 * @param state which of the four signs it takes
 * @param reason key of the reason where there is no figure; null otherwise
 * @param coverage share of the centre months that were delivered, 0 to 1; null where it makes no sense
 * @param reservations what has to be known of it
 */
public record Value(
        String indicator,
        UnitKey unit,
        Period period,
        Double numerator,
        Double denominator,
        Double value,
        State state,
        String reason,
        Double coverage,
        Reservations reservations)
        implements Stated {

    /** A figure without reservations of its own. */
    public Value(
            String indicator,
            UnitKey unit,
            Period period,
            Double numerator,
            Double denominator,
            Double value,
            State state,
            String reason,
            Double coverage) {
        this(indicator, unit, period, numerator, denominator, value, state, reason, coverage, Reservations.NONE);
    }

    /** What stands for a figure that the snapshot does not hold. */
    public static Value absent(String indicator, UnitKey unit, Period period) {
        return without(indicator, unit, period, null);
    }

    /** What stands for a figure that the person may not see. */
    static Value notPermitted(String indicator, UnitKey unit, Period period) {
        return without(indicator, unit, period, Vocabulary.NOT_PERMITTED);
    }

    private static Value without(String indicator, UnitKey unit, Period period, String reason) {
        return new Value(indicator, unit, period, null, null, null, State.NOT_AVAILABLE, reason, null);
    }

    @Override
    public Set<Flag> flags() {
        return reservations.flags();
    }

    /** Whether it is known for certain between which numbers it lies. */
    public boolean hasBounds() {
        return reservations.bounds() != null;
    }
}
