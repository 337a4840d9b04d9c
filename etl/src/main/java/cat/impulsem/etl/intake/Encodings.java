package cat.impulsem.etl.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The encodings that may be declared; nothing is ever guessed. */
final class Encodings {
    static final List<String> KNOWN = List.of("UTF-8", "ISO-8859-1", "windows-1252");
    private static final Map<String, String> BY_NAME = Map.of(
            "utf-8", "UTF-8",
            "utf8", "UTF-8",
            "iso-8859-1", "ISO-8859-1",
            "latin1", "ISO-8859-1",
            "latin-1", "ISO-8859-1",
            "windows-1252", "windows-1252",
            "cp1252", "windows-1252");

    private Encodings() {}

    static Optional<String> find(String declared) {
        return Optional.ofNullable(BY_NAME.get(declared.strip().toLowerCase(Locale.ROOT)));
    }
}
