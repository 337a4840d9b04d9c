package cat.impulsem.warehouse.disclosure;

import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Vectors computed by others; the system property vectors.dir names another folder with the same files. */
record VectorFile(Path path) {

    static VectorFile named(String name) {
        return new VectorFile(Path.of(System.getProperty("vectors.dir", "src/test/resources/vectors"))
                .resolve(name));
    }

    /** The cases as they stand in the file, with what is expected of them. */
    List<JsonNode> cases() {
        try {
            List<JsonNode> cases = new ArrayList<>();
            Yaml.json().readTree(path.toFile()).get("cases").forEach(cases::add);
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
