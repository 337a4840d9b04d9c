package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which tables a load was given at all; a table of which an empty file came was delivered too. */
final class DeliveredTables {
    private final Path load;
    private final JsonNode counted;

    private DeliveredTables(Path load, JsonNode counted) {
        this.load = load;
        this.counted = counted;
    }

    static DeliveredTables read(Path load) {
        Path file = load.resolve("LOAD.json");
        try {
            JsonNode counted = Files.exists(file)
                    ? Yaml.json().readTree(file.toFile()).path("tables")
                    : Yaml.json().missingNode();
            return new DeliveredTables(load, counted);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    // Without a record of the load, its facts are all there is to tell.
    boolean has(String table) {
        return counted.isObject()
                ? counted.has(table)
                : Files.isDirectory(load.resolve("facts").resolve(table));
    }
}
