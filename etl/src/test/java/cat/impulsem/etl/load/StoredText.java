package cat.impulsem.etl.load;

import cat.impulsem.warehouse.engine.DuckDbEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All that somebody could read who has a folder. */
final class StoredText {
    private StoredText() {}

    /** The bytes of every file and its name; of Parquet also its values, which lie compressed in the bytes. */
    static List<String> under(Path root) {
        try (Stream<Path> all = Files.walk(root);
                DuckDbEngine engine = DuckDbEngine.open()) {
            List<String> texts = new ArrayList<>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                texts.add(file + new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                if (file.toString().endsWith(".parquet")) {
                    texts.add(engine.query("select cast(r as varchar) from read_parquet('" + file + "') r")
                            .toString());
                }
            }
            return texts;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
