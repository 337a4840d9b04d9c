package cat.impulsem.dashboard.data;

import java.time.LocalDate;

/**
 * What arrived for one centre and month.
 *
 * @param centre code of the centre
 * @param month first day of the month
 * @param state delivered, no_rows, not_delivered or closed
 * @param goodRows rows taken, in fifties rounded down; null where they are fewer
 * @param badRows rows refused, likewise; none at all is told as 0
 */
public record Arrival(String centre, LocalDate month, String state, Long goodRows, Long badRows) {
    /** Whether something came whose amount is not released. */
    public boolean isFew() {
        return state.equals("delivered") && goodRows == null;
    }

    /** Whether some rows were refused. */
    public boolean isPartly() {
        return state.equals("delivered") && !isFew() && (badRows == null || badRows > 0);
    }
}
