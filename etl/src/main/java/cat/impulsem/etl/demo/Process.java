package cat.impulsem.etl.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A kind of procedure.
 *
 * @param code its code
 * @param kind REPORT, BENEFIT, EXTERNAL or OTHER
 * @param standardMinutes agreed time for one
 * @param yearlyCount how many the city sees in a year
 * @param returned day on which it went back to the system that owns it, or null
 */
record Process(String code, String kind, double standardMinutes, int yearlyCount, LocalDate returned) {
    private static final double[] FADING = {0.6, 0.3, 0.1};

    private static final List<Process> ALL = read();

    static List<Process> all() {
        return ALL;
    }

    private static List<Process> read() {
        return Listing.read("demo/processes.csv").stream()
                .map(row -> new Process(
                        row.getField("process_code"),
                        row.getField("kind"),
                        Double.parseDouble(row.getField("standard_minutes")),
                        Integer.parseInt(row.getField("yearly_count")),
                        row.getField("returned_date").isEmpty()
                                ? null
                                : LocalDate.parse(row.getField("returned_date"))))
                .toList();
    }

    /** Part of the work on it that is still done at the centres in that month. */
    double remaining(YearMonth month) {
        if (returned == null || month.isBefore(YearMonth.from(returned))) {
            return 1;
        }
        long since = ChronoUnit.MONTHS.between(YearMonth.from(returned), month);
        return since < FADING.length ? FADING[(int) since] : 0;
    }

    double work(YearMonth month) {
        return standardMinutes * yearlyCount * remaining(month);
    }
}
