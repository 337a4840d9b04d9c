package cat.impulsem.dashboard.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of whole months.
 *
 * @param grain which kind of run
 * @param first first month
 * @param last last month, included
 */
public record Period(Grain grain, YearMonth first, YearMonth last) {
    private static final Pattern PART = Pattern.compile("(\\d{4})-([HQ])([1-4])");

    static Period of(Grain grain, LocalDate start, LocalDate end) {
        return new Period(grain, YearMonth.from(start), YearMonth.from(end).minusMonths(1));
    }

    /** First day. */
    public LocalDate start() {
        return first.atDay(1);
    }

    /** The same months one year before. */
    public Period yearBefore() {
        return new Period(grain, first.minusYears(1), last.minusYears(1));
    }

    /** Its short form in an address: {@code 2024-05..2025-04}, {@code 2024}, {@code 2024-03}, {@code 2024-H1}. */
    public String inUrl() {
        return switch (grain) {
            case ROLLING12 -> first + ".." + last;
            case YEAR -> String.valueOf(first.getYear());
            case MONTH -> first.toString();
            case HALF_YEAR -> part("H");
            case QUARTER -> part("Q");
        };
    }

    private String part(String letter) {
        return first.getYear() + "-" + letter + (1 + (first.getMonthValue() - 1) / grain.months());
    }

    /** Reads the short form of what a page can be asked for; a range has to be of twelve months. */
    public static Optional<Period> parse(String text) {
        try {
            return Optional.of(parsed(text)).filter(Period::hasItsLength);
        } catch (DateTimeException notPeriod) {
            return Optional.empty();
        }
    }

    private static Period parsed(String text) {
        int dots = text.indexOf("..");
        if (dots > 0) {
            return new Period(
                    Grain.ROLLING12,
                    YearMonth.parse(text.substring(0, dots)),
                    YearMonth.parse(text.substring(dots + 2)));
        }
        if (text.length() == 4) {
            Year year = Year.parse(text);
            return new Period(Grain.YEAR, year.atMonth(1), year.atMonth(12));
        }
        Matcher part = PART.matcher(text);
        if (part.matches()) {
            return part(part.group(2).equals("H") ? Grain.HALF_YEAR : Grain.QUARTER, part);
        }
        YearMonth month = YearMonth.parse(text);
        return new Period(Grain.MONTH, month, month);
    }

    private static Period part(Grain grain, Matcher part) {
        int months = grain.months();
        YearMonth first =
                YearMonth.of(Integer.parseInt(part.group(1)), 1 + months * (Integer.parseInt(part.group(3)) - 1));
        return new Period(grain, first, first.plusMonths(months - 1L));
    }

    private boolean hasItsLength() {
        return grain != Grain.ROLLING12 || first.plusMonths(11).equals(last);
    }
}
