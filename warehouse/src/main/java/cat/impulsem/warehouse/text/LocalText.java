package cat.impulsem.warehouse.text;

import java.io.Serializable;

/**
 * One text in the three languages of the product.
 *
 * @param ca Catalan
 * @param es Spanish
 * @param en English
 */
public record LocalText(String ca, String es, String en) implements Serializable {
    /** The text in one language. */
    public String in(Language language) {
        return switch (language) {
            case CA -> ca;
            case ES -> es;
            case EN -> en;
        };
    }

    /** Whether all three languages have something to read. */
    public boolean isComplete() {
        return isFilled(ca) && isFilled(es) && isFilled(en);
    }

    private static boolean isFilled(String text) {
        return text != null && !text.isBlank();
    }
}
