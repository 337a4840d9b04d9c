package cat.impulsem.etl.intake;

import cat.impulsem.warehouse.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Mappings that the product brings along: unlike the files of a delivery, they may change while its id stays. */
public final class ShippedMapping {
    private ShippedMapping() {}

    /** SHA-256 of the mapping of that name as it is now; a text of its own when it is gone. */
    public static String fingerprint(String name) {
        try {
            String text = text(name);
            return text == null ? "gone" : Sha256.of(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String text(String name) throws IOException {
        try (InputStream shipped = ShippedMapping.class.getResourceAsStream("/mappings/" + name)) {
            return shipped == null ? null : new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
