package cat.impulsem.etl.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The months of the demo and how much of the city's life they hold.
 *
 * @param first first month
 * @param last last month
 * @param share part of the volumes that is kept, 1 for the whole city
 * @param density agenda entries written for what scale 1 writes as one
 */
record Span(YearMonth first, YearMonth last, double share, double density) {
    private static final YearMonth LAST = YearMonth.of(2025, 12);
    private static final double WHOLE_CITY = 10;

    static Span of(double scale) {
        YearMonth first = YearMonth.of(scale >= WHOLE_CITY ? 2016 : 2023, 1);
        double threeYears = 3.0 / (LAST.getYear() - first.getYear() + 1);
        return new Span(first, LAST, Math.min(1, scale), Math.max(1, scale * threeYears));
    }

    List<YearMonth> months() {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    List<Integer> years() {
        return IntStream.rangeClosed(first.getYear(), last.getYear()).boxed().toList();
    }

    LocalDate firstDay() {
        return first.atDay(1);
    }

    LocalDate lastDay() {
        return last.atEndOfMonth();
    }

    /** Day on which the delivery is cut: what is recorded later is not in it. */
    LocalDate issued() {
        return lastDay().plusDays(45);
    }
}
