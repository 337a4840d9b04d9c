package cat.impulsem.warehouse.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** In which district each legal centre lay when. */
final class DistrictStays {
    private final Map<Integer, List<DistrictStay>> stays = new TreeMap<>();

    DistrictStays(Collection<DistrictStay> all) {
        all.stream().sorted(Comparator.comparing(DistrictStay::from)).forEach(this::add);
    }

    // What happened before the first known district belongs to it too.
    private void add(DistrictStay stay) {
        List<DistrictStay> known = stays.computeIfAbsent(stay.centre(), centre -> new ArrayList<>());
        LocalDate from = known.isEmpty() ? CentreHistory.ALWAYS : stay.from();
        known.add(new DistrictStay(
                stay.centre(),
                stay.district(),
                from,
                Optional.ofNullable(stay.to()).orElse(CentreHistory.NEVER)));
    }

    /** Stretches of one centre, in order. */
    List<DistrictStay> of(int centre) {
        return stays.getOrDefault(centre, List.of());
    }

    /** All stretches. */
    List<DistrictStay> all() {
        return stays.values().stream().flatMap(List::stream).toList();
    }

    /** District on that day, or null. */
    String at(int centre, LocalDate day) {
        return of(centre).stream()
                .filter(stay -> stay.holdsOn(day))
                .map(DistrictStay::district)
                .findFirst()
                .orElse(null);
    }

    /** The last district that began up to that day, or null. */
    String lastUpTo(int centre, LocalDate day) {
        return of(centre).stream()
                .filter(stay -> !stay.from().isAfter(day))
                .reduce((before, after) -> after)
                .map(DistrictStay::district)
                .orElse(null);
    }

    /** Months in which a centre changes its district on another day than the first. */
    List<YearMonth> monthsWithChangeInside() {
        return changes().stream()
                .filter(day -> day.getDayOfMonth() > 1)
                .map(YearMonth::from)
                .distinct()
                .toList();
    }

    /** The last change of any district up to that day. */
    LocalDate lastChangeUpTo(LocalDate day) {
        return changes().stream()
                .filter(change -> !change.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElse(CentreHistory.ALWAYS);
    }

    private List<LocalDate> changes() {
        return stays.values().stream()
                .flatMap(known -> known.stream().skip(1))
                .map(DistrictStay::from)
                .toList();
    }
}
