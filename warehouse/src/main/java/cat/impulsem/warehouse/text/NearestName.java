package cat.impulsem.warehouse.text;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a mistyped one most likely meant. */
public final class NearestName {
    private NearestName() {}

    /**
     * The known name with the smallest edit distance to the wrong one, ignoring case and accents.
     *
     * @param wrong what was found
     * @param known what is known; ties are broken alphabetically, so the answer does not depend on the order
     * @return empty when nothing is near, that is when more than a third of the longer name (at least two letters) differs
     */
    public static Optional<String> of(String wrong, Collection<String> known) {
        String folded = fold(wrong);
        return known.stream()
                .min(Comparator.comparingInt((String name) -> distance(folded, fold(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(name ->
                        distance(folded, fold(name)) <= Math.max(2, Math.max(name.length(), wrong.length()) / 3));
    }

    private static String fold(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int substitution = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
