package cat.impulsem.dashboard.map;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The maps of the city.
 *
 * @param districts its districts
 * @param neighbourhoods its neighbourhoods
 */
public record Plans(Plan districts, Plan neighbourhoods) {
    /** Setting that names a GeoJSON file, or a folder of them. */
    public static final String SETTING = "impulsem.map";

    /** The scheme, or true outlines where a file is named; of a level that the file does not have, the scheme. */
    public static Plans of(String place) {
        if (place == null || place.isBlank()) {
            return Tiles.plans();
        }
        if (!Files.isReadable(Path.of(place))) {
            throw new MapException(place + " cannot be read");
        }
        return GeoFile.plans(Path.of(place));
    }
}
