package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.engine.Centre;
import cat.impulsem.warehouse.engine.CentreHistory;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which signals are put to whom, so that the list can be answered. A unit has one signal of an indicator. What the whole
 * city shows is a matter for the city; what most centres of a district show, for the district; a centre has a signal of
 * its own besides where it stands apart from the others. An improvement is news for three months.
 */
final class SignalChoice {
    /** Version of these rules. */
    static final String RULES = "CHOICE-1";

    private static final int FRESH_MONTHS = 3;
    private final Map<String, String> districts;
    private final Map<String, Long> sizes;
    private final LocalDate fresh;

    private record Matter(String indicator, Signal.Kind kind, Standing standing) {
        static Matter of(Signal signal) {
            return new Matter(signal.indicator(), signal.kind(), signal.standing());
        }
    }

    /**
     * Prepares the choice.
     *
     * @param districts district of each centre of today
     * @param lastMonth last month with data
     */
    SignalChoice(Map<String, String> districts, YearMonth lastMonth) {
        this.districts = districts;
        this.sizes =
                districts.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        this.fresh = lastMonth.minusMonths(FRESH_MONTHS - 2L).atDay(1);
    }

    static Map<String, String> districts(CentreHistory history) {
        return history.centres().stream()
                .map(Centre::id)
                .filter(centre -> history.asIs(centre) == centre && history.districtToday(centre) != null)
                .collect(Collectors.toMap(String::valueOf, history::districtToday));
    }

    List<Signal> of(List<Candidate> candidates) {
        Map<Matter, List<Candidate>> matters = firstOfEachUnit(candidates).stream()
                .collect(
                        Collectors.groupingBy(one -> Matter.of(one.signal()), LinkedHashMap::new, Collectors.toList()));
        return matters.values().stream()
                .flatMap(matter -> placed(matter).stream())
                .filter(Candidate::isPut)
                .map(Candidate::signal)
                .filter(this::isNews)
                .toList();
    }

    private static Collection<Candidate> firstOfEachUnit(List<Candidate> candidates) {
        Map<String, Candidate> first = new LinkedHashMap<>();
        candidates.stream()
                .sorted(Comparator.comparing(one -> one.signal().kind()))
                .forEach(one -> first.putIfAbsent(place(one.signal()), one));
        return first.values();
    }

    // A base is a matter of its own; several of one centre may fall.
    private static String place(Signal signal) {
        return String.join(
                " ", signal.indicator(), signal.level(), signal.unit(), signal.detail() == null ? "" : signal.detail());
    }

    private List<Candidate> placed(List<Candidate> matter) {
        List<Candidate> centres = at(Level.CENTRE, matter);
        List<Candidate> city = at(Level.CITY, matter);
        if (!city.isEmpty()) {
            return joined(city, centres, Candidate::standsApart);
        }
        List<Candidate> chosen = new ArrayList<>();
        Map<String, Candidate> byDistrict = at(Level.DISTRICT, matter).stream()
                .collect(Collectors.toMap(one -> one.signal().unit(), one -> one));
        Map<String, List<Candidate>> below =
                centres.stream().collect(Collectors.groupingBy(one -> district(one.signal())));
        byDistrict.forEach((district, whole) -> {
            List<Candidate> parts = below.getOrDefault(district, List.of());
            if (parts.isEmpty() || 2L * parts.size() > sizes.getOrDefault(district, 0L)) {
                chosen.addAll(joined(List.of(whole), parts, Candidate::standsApart));
                below.remove(district);
            }
        });
        below.values().forEach(chosen::addAll);
        return chosen;
    }

    private static List<Candidate> joined(List<Candidate> wholes, List<Candidate> parts, Predicate<Candidate> kept) {
        List<Candidate> joined = new ArrayList<>(wholes);
        parts.stream().filter(kept).forEach(joined::add);
        return joined;
    }

    private static List<Candidate> at(Level level, List<Candidate> matter) {
        return matter.stream()
                .filter(one -> one.signal().level().equals(level.key()))
                .toList();
    }

    private String district(Signal signal) {
        return districts.getOrDefault(signal.unit(), Unit.CITY_CODE);
    }

    private boolean isNews(Signal signal) {
        return signal.standing() != Standing.BETTER || !signal.raisedOn().isBefore(fresh);
    }
}
