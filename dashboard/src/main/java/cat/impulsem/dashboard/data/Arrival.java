package cat.impulsem.dashboard.data;

import java.time.LocalDate;

/**
 * What arrived for one centre and month.
 *
 * @param centre code of the centre
 * @param month first day of the month
 * @param state delivered, no_rows, not_delivered or closed
 * @param goodRows rows taken; null where they are so few that their number is not released
 * @param badRows rows refused; null likewise
 */
public record Arrival(String centre, LocalDate month, String state, Long goodRows, Long badRows) {
    /** Whether something came whose amount is not released. */
    public boolean isFew() {
        return state.equals("delivered") && goodRows == null;
    }

    /** Whether some rows were refused. */
    public boolean isPartly() {
        return state.equals("delivered") && badRows != null && badRows > 0;
    }
}
