package cat.impulsem.warehouse.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whole months, half open in days: from the first day of the first month up to, not including, the day after the last.
 *
 * @param grain what sort of period
 * @param first first month
 * @param last last month, included
 */
public record Period(Grain grain, YearMonth first, YearMonth last) {
    private static final int YEAR = 12;

    /** What sort of period. */
    public enum Grain {
        MONTH,
        ROLLING12,
        YEAR,
        RANGE;

        /** Name in data. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("period " + first + ".." + last + " ends before it starts");
        }
    }

    /** One month. */
    public static Period month(YearMonth month) {
        return new Period(Grain.MONTH, month, month);
    }

    /** The twelve months that end with this one. */
    public static Period rolling12(YearMonth last) {
        return new Period(Grain.ROLLING12, last.minusMonths(YEAR - 1L), last);
    }

    /** One calendar year. */
    public static Period year(int year) {
        return new Period(Grain.YEAR, YearMonth.of(year, 1), YearMonth.of(year, YEAR));
    }

    /** Any run of months. */
    public static Period range(YearMonth first, YearMonth last) {
        return new Period(first.equals(last) ? Grain.MONTH : Grain.RANGE, first, last);
    }

    /**
     * Reads 2024, 2024-04 or 2024-04..2024-06.
     *
     * @throws java.time.DateTimeException when the text is none of these
     */
    public static Period parse(String text) {
        if (text.matches("\\d{4}")) {
            return year(Integer.parseInt(text));
        }
        int dots = text.indexOf("..");
        if (dots < 0) {
            return month(YearMonth.parse(text));
        }
        return range(YearMonth.parse(text.substring(0, dots)), YearMonth.parse(text.substring(dots + 2)));
    }

    /** First day. */
    public LocalDate start() {
        return first.atDay(1);
    }

    /** First day that no longer belongs to it. */
    public LocalDate end() {
        return last.plusMonths(1).atDay(1);
    }

    /** Number of months. */
    public int monthCount() {
        return (int) first.until(last, ChronoUnit.MONTHS) + 1;
    }

    /** Its months, in order. */
    public List<YearMonth> months() {
        return Stream.iterate(first, month -> month.plusMonths(1))
                .limit(monthCount())
                .toList();
    }

    /**
     * The same calendar months of another year. Whole years become that year; a period over New Year starts in it.
     *
     * @param year the other year
     */
    public Period sameMonthsOf(int year) {
        if (monthCount() % YEAR == 0) {
            return year(year);
        }
        YearMonth moved = YearMonth.of(year, first.getMonth());
        return range(moved, moved.plusMonths(monthCount() - 1L));
    }

    @Override
    public String toString() {
        return switch (grain) {
            case MONTH -> first.toString();
            case YEAR -> String.valueOf(first.getYear());
            case ROLLING12, RANGE -> first + ".." + last;
        };
    }
}
