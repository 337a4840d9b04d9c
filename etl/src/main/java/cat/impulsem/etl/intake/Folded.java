package cat.impulsem.etl.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they are compared: without case, accents, punctuation and the article's l' and d'. */
final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ELIDED = Pattern.compile("(?<![^ ])[ld] ");

    private Folded() {}

    static String of(String name) {
        String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return OTHER.matcher(bare).replaceAll(" ").strip();
    }

    /** The same, for names of places, where "l'" is often left out. */
    static String place(String name) {
        return ELIDED.matcher(of(name)).replaceAll("").strip();
    }
}
