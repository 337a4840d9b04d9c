package cat.impulsem.dashboard.data;

import java.time.LocalDate;

/**
 * One delivery that was loaded.
 *
 * @param source system that delivered
 * @param name name of the delivery
 * @param start first day of the period it claims; may be null
 * @param end day after the last; may be null
 * @param received when it arrived, as an ISO text; may be null
 * @param files number of files
 * @param rows rows read
 * @param goodRows rows taken
 * @param badRows rows refused
 */
public record Delivery(
        String source,
        String name,
        LocalDate start,
        LocalDate end,
        String received,
        long files,
        long rows,
        long goodRows,
        long badRows) {}
