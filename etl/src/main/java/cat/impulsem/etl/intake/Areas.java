package cat.impulsem.etl.intake;

import cat.impulsem.warehouse.text.NearestName;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Official codes of the city's areas by the names that files give them. */
final class Areas {
    private static final Pattern LEVEL_IN_NAME =
            Pattern.compile("(.*?)\\s*\\((distrito|districte|barrio|barri)\\)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Set<String> UNKNOWN = Set.of("no consta", "desconegut", "desconocido", "sense dades");
    private static final Area CITY = new Area("CITY", "00");
    private static final Area NOWHERE = new Area("UNKNOWN", "99");
    private static final Map<String, Area> DISTRICTS = new HashMap<>();
    private static final Map<String, Area> NEIGHBOURHOODS = new HashMap<>();

    static {
        read("districts.csv", row -> add(DISTRICTS, "DISTRICT", row, "district"));
        read("neighbourhoods.csv", row -> add(NEIGHBOURHOODS, "NEIGHBOURHOOD", row, "neighbourhood"));
        read("spellings.csv", row -> add(NEIGHBOURHOODS, "NEIGHBOURHOOD", row, "neighbourhood"));
    }

    private Areas() {}

    /**
     * One area of the city.
     *
     * @param level CITY, DISTRICT, NEIGHBOURHOOD or UNKNOWN
     * @param code official code
     */
    record Area(String level, String code) {}

    /** Finds an area; where the level is not told, a name that two levels share is refused. */
    static Area find(String name, String level) throws Unmapped {
        if (name == null) {
            throw new Unmapped(Phrase.of("the name of an area"), null);
        }
        Matcher told = LEVEL_IN_NAME.matcher(name);
        boolean isTold = told.matches();
        String place = Folded.place(isTold ? told.group(1) : name);
        if (UNKNOWN.contains(place)) {
            return NOWHERE;
        }
        return find(place, name, isTold ? told.group(2) : level);
    }

    private static Area find(String place, String name, String level) throws Unmapped {
        String folded = level == null ? "" : Folded.of(level);
        if (folded.startsWith("municipi") || folded.equals("city")) {
            return CITY;
        }
        if (folded.startsWith("district") || folded.startsWith("distrit")) {
            return in(DISTRICTS, place, Phrase.of("the name of a district"));
        }
        if (folded.startsWith("barri") || folded.startsWith("neighbourhood")) {
            return in(NEIGHBOURHOODS, place, Phrase.of("the name of a neighbourhood"));
        }
        return atAnyLevel(place, name);
    }

    private static Area atAnyLevel(String place, String name) throws Unmapped {
        if (place.equals("barcelona")) {
            return CITY;
        }
        if (DISTRICTS.containsKey(place) && NEIGHBOURHOODS.containsKey(place)) {
            throw new Unmapped(
                    Phrase.of("the level too, since a district and a neighbourhood have that name"),
                    name + " (Districte)");
        }
        return DISTRICTS.containsKey(place)
                ? DISTRICTS.get(place)
                : in(NEIGHBOURHOODS, place, Phrase.of("the name of an area"));
    }

    private static Area in(Map<String, Area> areas, String place, Phrase expected) throws Unmapped {
        Area area = areas.get(place);
        if (area == null) {
            throw new Unmapped(expected, NearestName.of(place, areas.keySet()).orElse(null));
        }
        return area;
    }

    private static void add(Map<String, Area> areas, String level, NamedCsvRecord row, String kind) {
        areas.put(Folded.place(row.getField(kind + "_name")), new Area(level, row.getField(kind + "_code")));
    }

    private static void read(String file, Consumer<NamedCsvRecord> use) {
        try (InputStream stream = Areas.class.getResourceAsStream("/barcelona/" + file)) {
            List<NamedCsvRecord> rows = CsvReader.builder()
                    .commentStrategy(CommentStrategy.SKIP)
                    .ofNamedCsvRecord(new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .stream()
                    .toList();
            rows.forEach(use);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
