package cat.impulsem.warehouse.indicator;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final int QUARTER = 3;
    private static final int CENTURY = 100;
    private static final Month SCHOOL_START = Month.SEPTEMBER;
    private static final Pattern QUARTER_TEXT = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern SCHOOL_TEXT = Pattern.compile("(\\d{4})/(\\d{2})");
    private static final String PLAN = "plan-";

    /** What sort of period. */
    public enum Grain {
        MONTH,
        QUARTER,
        ROLLING12,
        YEAR,
        /** From September to August. */
        SCHOOL_YEAR,
        /** Twelve months from the month in which the plan's years start. */
        PLAN_YEAR,
        RANGE;

        private final String key = name().toLowerCase(java.util.Locale.ROOT);

        /** Name in data. */
        public String key() {
            return key;
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

    /** One quarter of a calendar year, 1 to 4. */
    public static Period quarter(int year, int quarter) {
        YearMonth first = YearMonth.of(year, QUARTER * (quarter - 1) + 1);
        return new Period(Grain.QUARTER, first, first.plusMonths(QUARTER - 1L));
    }

    /** The school year that starts in that calendar year. */
    public static Period schoolYear(int year) {
        return twelveFrom(Grain.SCHOOL_YEAR, YearMonth.of(year, SCHOOL_START));
    }

    /** The year of the plan that starts in that month. */
    public static Period planYear(YearMonth first) {
        return twelveFrom(Grain.PLAN_YEAR, first);
    }

    private static Period twelveFrom(Grain grain, YearMonth first) {
        return new Period(grain, first, first.plusMonths(YEAR - 1L));
    }

    /** Any run of months. */
    public static Period range(YearMonth first, YearMonth last) {
        return new Period(first.equals(last) ? Grain.MONTH : Grain.RANGE, first, last);
    }

    /**
     * Reads 2024, 2024-04, 2024-04..2024-06, the quarter 2024-Q2, the school year 2023/24 or the plan year plan-2024-07,
     * which starts in that month.
     *
     * @throws java.time.DateTimeException when the text is none of these
     */
    public static Period parse(String text) {
        if (text.matches("\\d{4}")) {
            return year(Integer.parseInt(text));
        }
        Matcher quarter = QUARTER_TEXT.matcher(text);
        if (quarter.matches()) {
            return quarter(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)));
        }
        Matcher school = SCHOOL_TEXT.matcher(text);
        if (school.matches()) {
            return schoolYear(text, Integer.parseInt(school.group(1)), Integer.parseInt(school.group(2)));
        }
        if (text.startsWith(PLAN)) {
            return planYear(YearMonth.parse(text.substring(PLAN.length())));
        }
        int dots = text.indexOf("..");
        if (dots < 0) {
            return month(YearMonth.parse(text));
        }
        return range(YearMonth.parse(text.substring(0, dots)), YearMonth.parse(text.substring(dots + 2)));
    }

    private static Period schoolYear(String text, int start, int end) {
        if ((start + 1) % CENTURY != end) {
            throw new DateTimeException("school year " + text + " does not end in the year after it starts");
        }
        return schoolYear(start);
    }

    /** First day. */
    public LocalDate start() {
        return first.atDay(1);
    }

    /** First day that no longer belongs to it. */
    public LocalDate end() {
        return last.plusMonths(1).atDay(1);
    }

    /** Whether another period holds all of its months. */
    public boolean isWithin(Period whole) {
        return !first.isBefore(whole.first) && !last.isAfter(whole.last);
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
     * The same calendar months of another year. Any twelve months become that year, which has the same ones; a shorter
     * period over New Year starts in it.
     *
     * @param year the other year
     */
    public Period sameMonthsOf(int year) {
        if (monthCount() % YEAR == 0) {
            return year(year);
        }
        YearMonth moved = YearMonth.of(year, first.getMonth());
        if (grain == Grain.QUARTER) {
            return new Period(Grain.QUARTER, moved, moved.plusMonths(QUARTER - 1L));
        }
        return range(moved, moved.plusMonths(monthCount() - 1L));
    }

    @Override
    public String toString() {
        return switch (grain) {
            case MONTH -> first.toString();
            case YEAR -> String.valueOf(first.getYear());
            case QUARTER -> first.getYear() + "-Q" + (1 + first.getMonth().ordinal() / QUARTER);
            case SCHOOL_YEAR -> first.getYear() + "/" + String.format("%02d", (first.getYear() + 1) % CENTURY);
            case PLAN_YEAR -> PLAN + first;
            case ROLLING12, RANGE -> first + ".." + last;
        };
    }
}
