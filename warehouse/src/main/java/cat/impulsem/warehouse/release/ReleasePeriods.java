package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.indicator.Period;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The periods that a snapshot holds: every month, and every longer period that the data cover whole. */
final class ReleasePeriods {
    private static final int QUARTERS = 4;

    private ReleasePeriods() {}

    /**
     * Months, quarters, rolling years, calendar years and school years.
     *
     * @param planStart month in which the years of the plan start; those of January are the calendar years
     */
    static List<Period> of(StoreFacts facts, Month planStart) {
        Period all = Period.range(facts.firstMonth(), facts.lastMonth());
        Stream<Period> months = all.months().stream().map(Period::month);
        Stream<Period> rolling = all.months().stream().map(Period::rolling12);
        Stream<Period> quarters = years(facts).boxed().flatMap(year -> IntStream.rangeClosed(1, QUARTERS)
                .mapToObj(one -> Period.quarter(year, one)));
        Stream<Period> planYears = planStart == Month.JANUARY
                ? Stream.empty()
                : yearly(facts, year -> Period.planYear(YearMonth.of(year, planStart)));
        return Stream.of(
                        months,
                        quarters,
                        rolling,
                        yearly(facts, Period::year),
                        yearly(facts, Period::schoolYear),
                        planYears)
                .flatMap(periods -> periods)
                .filter(facts::isCovered)
                .toList();
    }

    private static Stream<Period> yearly(StoreFacts facts, IntFunction<Period> period) {
        return years(facts).mapToObj(period);
    }

    private static IntStream years(StoreFacts facts) {
        return IntStream.rangeClosed(
                facts.firstMonth().getYear(), facts.lastMonth().getYear());
    }
}
