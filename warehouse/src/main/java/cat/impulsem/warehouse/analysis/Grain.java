package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.indicator.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Lengths of the periods of analyses; each begins with the calendar year. */
public enum Grain {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private static final int YEAR_MONTHS = 12;
    private final String key = name().toLowerCase(Locale.ROOT);
    private final int months;

    Grain(int months) {
        this.months = months;
    }

    /** Name in data. */
    public String key() {
        return key;
    }

    /** Number of months. */
    int months() {
        return months;
    }

    /** Its periods that lie wholly within these months, in order. */
    public List<Period> within(YearMonth first, YearMonth last) {
        return Stream.iterate(YearMonth.of(first.getYear(), 1), start -> start.plusMonths(months))
                .limit((long) (last.getYear() - first.getYear() + 1) * YEAR_MONTHS / months)
                .filter(start ->
                        !start.isBefore(first) && !start.plusMonths(months - 1L).isAfter(last))
                .map(this::from)
                .toList();
    }

    private Period from(YearMonth start) {
        return this == YEAR ? Period.year(start.getYear()) : Period.range(start, start.plusMonths(months - 1L));
    }

    /** The grain of a period, or null where no calendar knows it. */
    public static Grain of(Period period) {
        return Stream.of(values())
                .filter(grain ->
                        grain.months == period.monthCount() && (period.first().getMonthValue() - 1) % grain.months == 0)
                .findFirst()
                .orElse(null);
    }
}
