package cat.impulsem.etl.intake;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;

/**
 * What a delivery says that it does not hold, although it lies within its period: nothing delivered, not no rows.
 *
 * @param tables tables that are missing
 * @param centres centres for which they are missing
 * @param firstMonth first month for which they are missing
 * @param lastMonth last month, included
 */
public record Gap(List<String> tables, List<Integer> centres, YearMonth firstMonth, YearMonth lastMonth)
        implements Serializable {

    public Gap {
        tables = List.copyOf(tables);
        centres = List.copyOf(centres);
    }

    /** Whether that table of that centre and month is missing. */
    public boolean holds(String table, int centre, YearMonth month) {
        return tables.contains(table)
                && centres.contains(centre)
                && !month.isBefore(firstMonth)
                && !month.isAfter(lastMonth);
    }
}
