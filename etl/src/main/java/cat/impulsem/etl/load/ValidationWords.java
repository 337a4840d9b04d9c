package cat.impulsem.etl.load;

import cat.impulsem.etl.intake.Phrase;
import cat.impulsem.warehouse.text.Language;
import cat.impulsem.warehouse.text.LocalText;
import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The words of a validation report in one language. */
record ValidationWords(Language language) {
    private static final Map<String, LocalText> WORDS = load();

    /** The text of that name; a rule without a text is shown by its own name. */
    String of(String name) {
        LocalText text = WORDS.get(name);
        return text == null ? name : text.in(language);
    }

    String of(Phrase said) {
        return said == null ? "–" : said.in(language);
    }

    /** The name of a file, or of a delivery and a file, of which a part may be withheld. */
    String ofFile(String name) {
        return of(Phrase.quote(name));
    }

    static Map<String, LocalText> load() {
        try (InputStream stream = ValidationWords.class.getResourceAsStream("/validation.yml")) {
            return Yaml.yaml().readValue(stream, new TypeReference<Map<String, LocalText>>() {});
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
