package cat.impulsem.etl.intake;

import cat.impulsem.warehouse.text.Language;
import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Something said about data, kept so that it can be read in each language: a text of {@code phrases.yml} and the values
 * that go into it.
 *
 * @param text the text in English, with {0} and {1} where the values go
 * @param values what was found or asked for; never the identifier of a person
 */
public record Phrase(String text, List<String> values) implements Serializable {
    /** Stands for what must not be shown, in values too. */
    public static final String WITHHELD = "(withheld)";

    private static final String ONLY_A_VALUE = "{0}";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Map<String, Translation> TRANSLATIONS = translations();

    public Phrase {
        if (!text.equals(ONLY_A_VALUE) && !TRANSLATIONS.containsKey(text)) {
            throw new IllegalArgumentException("phrases.yml does not have \"" + text + "\"");
        }
        values = List.copyOf(values);
    }

    /** A text of the file with values. */
    public static Phrase of(String text, Object... values) {
        return new Phrase(text, Arrays.stream(values).map(String::valueOf).toList());
    }

    /** What stands in the data, in whatever language; null stays null. */
    public static Phrase quote(String found) {
        return found == null ? null : new Phrase(ONLY_A_VALUE, List.of(found));
    }

    /** The same with other values. */
    public Phrase with(UnaryOperator<String> change) {
        return new Phrase(text, values.stream().map(change).toList());
    }

    /** To be read in that language. */
    public String in(Language language) {
        String template =
                text.equals(ONLY_A_VALUE) ? text : TRANSLATIONS.get(text).of(text, language);
        return PLACE.matcher(template)
                .replaceAll(place -> java.util.regex.Matcher.quoteReplacement(value(place, language)));
    }

    private String value(MatchResult place, Language language) {
        String withheld = TRANSLATIONS.get(WITHHELD).of(WITHHELD, language);
        return values.get(Integer.parseInt(place.group(1))).replace(WITHHELD, withheld);
    }

    static Map<String, Translation> translations() {
        try (InputStream file = Objects.requireNonNull(Phrase.class.getResourceAsStream("/phrases.yml"))) {
            return Yaml.yaml().readValue(file, new TypeReference<Map<String, Translation>>() {});
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * A text in the languages other than the one that names it.
     *
     * @param ca in Catalan
     * @param es in Spanish
     */
    record Translation(String ca, String es) {
        String of(String english, Language language) {
            return switch (language) {
                case CA -> ca;
                case ES -> es;
                case EN -> english;
            };
        }
    }
}
