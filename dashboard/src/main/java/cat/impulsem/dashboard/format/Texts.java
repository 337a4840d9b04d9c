package cat.impulsem.dashboard.format;

import cat.impulsem.warehouse.text.Language;
import cat.impulsem.warehouse.text.LocalText;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The texts of the pages in one language. */
public final class Texts {
    private final Language language;
    private final ResourceBundle bundle;

    private Texts(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "messages",
                Locale.of(language.tag()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The texts of one language. */
    public static Texts in(Language language) {
        return new Texts(language);
    }

    /** The language. */
    public Language language() {
        return language;
    }

    /** One text; {0}, {1} ... are replaced as they stand, since apostrophes are frequent in Catalan. */
    public String get(String key, Object... arguments) {
        String text = bundle.getString(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** The text of a key that may be unknown, such as a unit of a new indicator, or else the key as plain words. */
    public String orKey(String prefix, String key) {
        return find(prefix + key).orElse(key.replace('_', ' '));
    }

    /** The text of a key that may be unknown. */
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** All texts whose keys begin alike, by the rest of their keys. */
    public Map<String, String> family(String prefix) {
        return bundle.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(
                        key -> key.substring(prefix.length()), bundle::getString, (one, other) -> one, TreeMap::new));
    }

    /** A text of the snapshot, if it has one. */
    public Optional<String> of(LocalText text) {
        return Optional.ofNullable(text.in(language)).filter(words -> !words.isBlank());
    }
}
