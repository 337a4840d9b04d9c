package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.indicator.Period;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The periods that a snapshot holds: every month, every twelve months, every whole calendar year of the data. */
final class ReleasePeriods {
    private ReleasePeriods() {}

    static List<Period> of(StoreFacts facts) {
        Period all = Period.range(facts.firstMonth(), facts.lastMonth());
        Stream<Period> months = all.months().stream().map(Period::month);
        Stream<Period> rolling = all.months().stream().map(Period::rolling12).filter(facts::isCovered);
        Stream<Period> years = IntStream.rangeClosed(
                        facts.firstMonth().getYear(), facts.lastMonth().getYear())
                .mapToObj(Period::year)
                .filter(facts::isCovered);
        return Stream.of(months, rolling, years).flatMap(periods -> periods).toList();
    }
}
