package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.indicator.DatedChange;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * One dated change at one centre of today.
 *
 * @param kind kind
 * @param code what changed: SUPPORT, or the item of the plan
 * @param centre code of the centre
 * @param day day of the change
 */
record CentreChange(DatedChange kind, String code, String centre, LocalDate day) {
    /** First month that lies wholly after it. */
    YearMonth firstMonth() {
        YearMonth month = YearMonth.from(day);
        return day.getDayOfMonth() == 1 ? month : month.plusMonths(1);
    }
}
