package cat.impulsem.etl.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The working calendar of Barcelona: weekends, fixed holidays, and those that move with Easter. */
final class WorkingDays {
    private static final Set<MonthDay> FIXED = Stream.of(
                    "--01-01", "--01-06", "--05-01", "--06-24", "--08-15", "--09-11", "--09-24", "--10-12", "--11-01",
                    "--12-06", "--12-08", "--12-25", "--12-26")
            .map(MonthDay::parse)
            .collect(Collectors.toUnmodifiableSet());

    private WorkingDays() {}

    static boolean isWorking(LocalDate day) {
        return day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()
                && !FIXED.contains(MonthDay.from(day))
                && !movesWithEaster(day);
    }

    static List<LocalDate> of(YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(WorkingDays::isWorking)
                .toList();
    }

    private static boolean movesWithEaster(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return day.equals(easter.minusDays(2)) || day.equals(easter.plusDays(1)) || day.equals(easter.plusDays(50));
    }

    /** Easter Sunday of the Gregorian calendar (anonymous algorithm). */
    static LocalDate easter(int year) {
        int century = year / 100;
        int golden = year % 19;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 100 % 4) % 7;
        int late = (golden + 11 * moon + 22 * sunday) / 451;
        int sum = moon + sunday - 7 * late + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
