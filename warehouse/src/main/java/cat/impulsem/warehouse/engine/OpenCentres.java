package cat.impulsem.warehouse.engine;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Which legal centres that were open in a month belong to a unit. */
final class OpenCentres {
    private final CentreHistory history;
    private final Map<Place, Map<Integer, List<Integer>>> known = new HashMap<>();

    private record Place(ViewMode mode, Level level, YearMonth month) {}

    OpenCentres(CentreHistory history) {
        this.history = history;
    }

    List<Integer> of(ViewMode mode, Level level, int unit, YearMonth month) {
        return known.computeIfAbsent(new Place(mode, level, month), this::find).getOrDefault(unit, List.of());
    }

    private Map<Integer, List<Integer>> find(Place place) {
        Map<Integer, List<Integer>> found = new HashMap<>();
        for (Centre centre : history.centres()) {
            if (centre.isOpenIn(place.month())) {
                units(place, centre.id()).forEach(unit -> found.computeIfAbsent(unit, key -> new ArrayList<>())
                        .add(centre.id()));
            }
        }
        return found;
    }

    private Set<Integer> units(Place place, int centre) {
        return switch (place.level()) {
            case CITY -> Set.of(0);
            case CENTRE -> keys(place, centre);
            case DISTRICT -> districts(place, keys(place, centre));
        };
    }

    // A divided centre belongs to each of its parts.
    private Set<Integer> keys(Place place, int centre) {
        return place.mode() == ViewMode.WAS
                ? Set.of(centre)
                : history.sharesToday(history.asIs(centre)).keySet();
    }

    // A centre that changes district inside the month belongs to both.
    private Set<Integer> districts(Place place, Set<Integer> keys) {
        Set<Integer> districts = new HashSet<>();
        for (int key : keys) {
            Stream.of(place.month().atDay(1), place.month().atEndOfMonth())
                    .map(day -> history.districtOf(key, place.mode(), day))
                    .filter(Objects::nonNull)
                    .forEach(code -> districts.add(Integer.valueOf(code)));
        }
        return districts;
    }
}
