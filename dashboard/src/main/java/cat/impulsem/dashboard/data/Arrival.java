package cat.impulsem.dashboard.data;

import java.time.LocalDate;

/**
 * What arrived for one centre and month.
 *
 * @param centre code of the centre
 * @param month first day of the month
 * @param state delivered, no_rows, not_delivered or closed
 * @param goodRows rows taken
 * @param badRows rows refused
 */
public record Arrival(String centre, LocalDate month, String state, long goodRows, long badRows) {}
