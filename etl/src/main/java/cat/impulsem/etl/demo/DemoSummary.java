package cat.impulsem.etl.demo;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Locale;
import java.util.SortedMap;

/**
 * What was written.
 *
 * @param folder folder of the delivery
 * @param firstMonth first month that it covers
 * @param lastMonth last month that it covers
 * @param rows number of data rows by table
 */
public record DemoSummary(Path folder, YearMonth firstMonth, YearMonth lastMonth, SortedMap<String, Long> rows) {
    /** Data rows of all tables. */
    public long rowCount() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /** One sentence for the person who asked for it. */
    public String text() {
        return String.format(
                Locale.ROOT,
                "%,d rows in %d tables, %s to %s, simulated, in %s (%,d agenda entries)",
                rowCount(),
                rows.size(),
                firstMonth,
                lastMonth,
                folder,
                rows.get("agenda_entries"));
    }
}
