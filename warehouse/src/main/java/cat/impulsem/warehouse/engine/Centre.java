package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.indicator.Period;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * One legal centre.
 *
 * @param id its number
 * @param name name for people
 * @param opened first day
 * @param closed first day no longer open, or null
 * @param simulated whether it exists only in the demo city
 */
public record Centre(int id, String name, LocalDate opened, LocalDate closed, boolean simulated) {

    /** Whether it is open on at least one day of the period. */
    public boolean isOpenIn(Period period) {
        return opened.isBefore(period.end()) && (closed == null || closed.isAfter(period.start()));
    }

    /** Whether it is open on at least one day of the month. */
    boolean isOpenIn(YearMonth month) {
        return !opened.isAfter(month.atEndOfMonth()) && (closed == null || closed.isAfter(month.atDay(1)));
    }

    /** Whether it is closed on that day. */
    public boolean isClosedOn(LocalDate day) {
        return closed != null && !closed.isAfter(day);
    }
}
