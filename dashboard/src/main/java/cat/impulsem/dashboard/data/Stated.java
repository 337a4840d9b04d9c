package cat.impulsem.dashboard.data;

import java.util.Set;

/** A figure that always says what it is: a number, zero, or why there is none. */
public interface Stated {
    /** From this share of what was due on, it is as good as whole. */
    double WHOLE = 0.9995;

    /** The number; null unless there is one. */
    Double value();

    /** Which of the signs it takes. */
    State state();

    /** Key of the reason where there is no number; null otherwise. */
    String reason();

    /** Share of the centre months that were delivered, 0 to 1; null where it makes no sense. */
    Double coverage();

    /** Whether there is a number to show. */
    default boolean hasFigure() {
        return value() != null && (state() == State.VALUE || state() == State.ZERO);
    }

    /** Whether the number rests on less than all that should have been delivered. */
    default boolean isIncomplete() {
        return has(Flag.INCOMPLETE) || (hasFigure() && coverage() != null && coverage() < WHOLE);
    }

    /** What has to be known of it before it is relied on. */
    default Set<Flag> flags() {
        return Set.of();
    }

    /** Whether the number stands with a flag. */
    default boolean has(Flag flag) {
        return hasFigure() && flags().contains(flag);
    }
}
