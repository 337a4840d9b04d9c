package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.indicator.Period;
import java.time.YearMonth;
import java.util.List;

/**
 * How many stand behind one row of a breakdown. Plain data, so that the ledger can keep it and the rule be applied again
 * when the facts are gone.
 *
 * @param level level of the unit
 * @param unit code of the unit
 * @param district code of the district of a centre, or null
 * @param family for a centre, what it shares with those that it continues; 0 for larger units
 * @param first first month
 * @param last last month
 * @param codes code of each dimension
 * @param counts for each minimum, how many there are; null where nobody is counted
 * @param isEven whether nobody stands out in the recorded time of the unit, nor in that of the row
 * @param time recorded time behind the row, where it is told; else, and in ledgers of earlier programs, null
 */
public record CountedRow(
        Level level,
        String unit,
        String district,
        int family,
        YearMonth first,
        YearMonth last,
        List<String> codes,
        List<Double> counts,
        boolean isEven,
        RecordedTime time) {

    Period period() {
        return Period.range(first, last);
    }

    /** Whether it is about less than a year. */
    boolean isShorterThanYear() {
        return Grain.of(period()) != Grain.YEAR;
    }

    double count(int minimum) {
        Double count = counts.get(minimum);
        return count == null ? 0 : count;
    }
}
