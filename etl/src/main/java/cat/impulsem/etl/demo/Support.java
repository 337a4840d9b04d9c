package cat.impulsem.etl.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The year in which a centre is accompanied in its community work; centres go in three waves.
 *
 * @param from first day
 * @param to first day no longer accompanied
 * @param lasts whether the gain lasts after it
 */
record Support(LocalDate from, LocalDate to, boolean lasts) {
    private static final LocalDate[] WAVES = {
        LocalDate.of(2022, 9, 1), LocalDate.of(2023, 7, 1), LocalDate.of(2024, 3, 1)
    };
    private static final double GAIN = 0.9;

    static Support of(Site site) {
        LocalDate from = WAVES[site.number() % WAVES.length];
        return new Support(from, from.plusYears(1), site.number() % 5 != 0);
    }

    /** What the community time of a month is multiplied by. */
    double effect(YearMonth month) {
        double before = ramp(from, month);
        double after = lasts ? 0 : 0.6 * ramp(to, month);
        return 1 + GAIN * (before - after);
    }

    private static double ramp(LocalDate start, YearMonth month) {
        long since = ChronoUnit.MONTHS.between(YearMonth.from(start), month);
        return Math.clamp(since / 12.0, 0, 1);
    }
}
