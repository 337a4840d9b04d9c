package cat.impulsem.dashboard.indicator;

import cat.impulsem.dashboard.data.DatedChange;
import cat.impulsem.dashboard.data.DatedChange.Event;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened at the centres of a territory, from the first one to the last.
 *
 * @param code what, as its events name it
 * @param centres at how many centres
 * @param first day of the first centre
 * @param last day of the last centre
 * @param firstMonth first whole month of the first centre
 * @param lastMonth first whole month of the last centre
 */
record Happening(String code, int centres, LocalDate first, LocalDate last, YearMonth firstMonth, YearMonth lastMonth) {

    /** One for each sort of change, oldest first. */
    static List<Happening> of(List<DatedChange> changes) {
        Map<String, List<Event>> byCode = changes.stream()
                .map(DatedChange::event)
                .collect(Collectors.groupingBy(Event::code, LinkedHashMap::new, Collectors.toList()));
        return byCode.values().stream()
                .map(Happening::one)
                .sorted(Comparator.comparing(Happening::first))
                .toList();
    }

    private static Happening one(List<Event> events) {
        List<Event> sorted =
                events.stream().sorted(Comparator.comparing(Event::day)).toList();
        Event first = sorted.getFirst();
        Event last = sorted.getLast();
        return new Happening(
                first.code(), sorted.size(), first.day(), last.day(), first.firstMonth(), last.firstMonth());
    }

    /** Where a chart marks it. */
    Stream<YearMonth> months() {
        return Stream.of(firstMonth, lastMonth).distinct();
    }

    /** Key of the words for a month in which it began at the first or came to the last centre. */
    Optional<String> in(YearMonth month) {
        boolean isOnce = firstMonth.equals(lastMonth);
        if (month.equals(firstMonth)) {
            return Optional.of(isOnce ? "trend.event" : "trend.event.first");
        }
        return month.equals(lastMonth) ? Optional.of("trend.event.last") : Optional.empty();
    }
}
