package cat.impulsem.warehouse.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A city, district or centre that has figures.
 *
 * @param level its level
 * @param code its code in data: "city", two digits, or the number of the centre
 * @param key its number in queries: 0, the district's or the centre's
 * @param name name for people
 * @param district code of the district of a centre, or null
 */
public record Unit(Level level, String code, int key, String name, String district) {
    /** Code of the city. */
    public static final String CITY_CODE = "city";

    private static final String CITY_NAME = "Barcelona";

    /** The units of one level in one view of history, in the order of their numbers. */
    public static List<Unit> of(Level level, ViewMode mode, CentreHistory history) {
        return switch (level) {
            case CITY -> List.of(new Unit(Level.CITY, CITY_CODE, 0, CITY_NAME, null));
            case DISTRICT -> districts(mode, history);
            case CENTRE -> centres(mode, history);
        };
    }

    private static List<Unit> districts(ViewMode mode, CentreHistory history) {
        List<Unit> districts = new ArrayList<>();
        history.districtNames().forEach((code, name) -> {
            boolean hasCentres = mode == ViewMode.WAS
                    ? history.stays().stream().anyMatch(stay -> stay.district().equals(code))
                    : history.centres().stream()
                            .anyMatch(centre ->
                                    history.isToday(centre.id()) && code.equals(history.districtToday(centre.id())));
            if (hasCentres) {
                districts.add(new Unit(Level.DISTRICT, code, Integer.parseInt(code), name, null));
            }
        });
        return districts;
    }

    private static List<Unit> centres(ViewMode mode, CentreHistory history) {
        return history.centres().stream()
                .filter(centre -> mode == ViewMode.WAS || history.isToday(centre.id()))
                .map(centre -> new Unit(
                        Level.CENTRE,
                        String.valueOf(centre.id()),
                        centre.id(),
                        centre.name(),
                        mode == ViewMode.IS
                                ? history.districtToday(centre.id())
                                : history.districtAt(centre.id(), lastDay(centre, history))))
                .toList();
    }

    private static LocalDate lastDay(Centre centre, CentreHistory history) {
        return centre.isClosedOn(history.today()) ? centre.closed().minusDays(1) : history.today();
    }
}
