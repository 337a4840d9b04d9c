package cat.impulsem.notebooks;

import java.util.Locale;
import java.util.Optional;

/**
 * One figure, or the reason why there is none.
 *
 * @param state which of the four states it is in
 * @param value the number; empty unless the state is value or zero
 * @param reason why there is no number; empty where there is one
 */
public record Figure(State state, Optional<Double> value, Optional<String> reason) {
    private static final Locale CATALAN = Locale.of("ca", "ES");

    /** A figure for which the snapshot has no row. */
    static final Figure ABSENT =
            new Figure(State.NOT_AVAILABLE, Optional.empty(), Optional.of("no consta a la instantània"));

    public Figure {
        // Whatever the row holds, a protected number must not reach a cell.
        value = state == State.VALUE || state == State.ZERO ? value : Optional.empty();
    }

    /** The states that must never be taken for one another. */
    public enum State {
        VALUE,
        ZERO,
        SUPPRESSED,
        NOT_AVAILABLE;

        static State named(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    /** The figure as printed: a number, 0 for a true zero, ".." for a protected one, "–" for none. */
    public String text(int decimals) {
        return switch (state) {
            case VALUE -> String.format(CATALAN, "%,." + decimals + "f", value.orElseThrow());
            case ZERO -> "0";
            case SUPPRESSED -> "..";
            case NOT_AVAILABLE -> "–";
        };
    }
}
