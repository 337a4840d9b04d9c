package cat.impulsem.warehouse.access;

import cat.impulsem.warehouse.indicator.Sensitivity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What one role may be used for. What is not named is not granted.
 *
 * @param role what somebody is here for
 * @param units territories with all that lies in them: {@code city}, {@code d06}, {@code c17}
 * @param totals territories of which only their own figures may be seen, to compare with
 * @param sensitivity kinds of figures
 */
public record Grant(Role role, List<String> units, List<String> totals, Set<Sensitivity> sensitivity) {
    private static final Pattern UNIT = Pattern.compile("city|[dc][0-9A-Za-z]{1,8}");
    private static final String BETWEEN = ":";

    public Grant {
        units = units == null ? List.of() : List.copyOf(units);
        totals = totals == null ? List.of() : List.copyOf(totals);
        sensitivity = sensitivity == null ? Set.of() : Set.copyOf(sensitivity);
    }

    /**
     * Reads the form of one line, as claims carry it: {@code role:units:sensitivity:totals}, several of a kind joined
     * by a plus sign, the totals optional. {@code district_lead:d06:open+workers+persons:city}.
     *
     * @throws IllegalArgumentException when it is not such a line
     */
    public static Grant parse(String line) {
        String[] parts = line.strip().split(BETWEEN, -1);
        if (parts.length < 3 || parts.length > 4) {
            throw new IllegalArgumentException("a grant reads role:units:sensitivity[:totals], not \"" + line + "\"");
        }
        Role role = Role.of(parts[0])
                .orElseThrow(() -> new IllegalArgumentException(
                        "no role \"" + parts[0] + "\"; there are: " + String.join(", ", Role.keys())));
        return new Grant(role, units(parts[1]), units(parts.length == 4 ? parts[3] : ""), kinds(parts[2]));
    }

    /** The form of one line. */
    public String line() {
        String kinds = new TreeSet<>(sensitivity)
                .stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining("+"));
        String line = String.join(BETWEEN, role.key(), String.join("+", units), kinds);
        return totals.isEmpty() ? line : line + BETWEEN + String.join("+", totals);
    }

    private static List<String> units(String joined) {
        List<String> units = split(joined);
        units.stream()
                .filter(Predicate.not(UNIT.asMatchPredicate()))
                .findFirst()
                .ifPresent(wrong -> {
                    throw new IllegalArgumentException("no unit \"" + wrong
                            + "\"; a unit is city, d and the code of a district, or c and that of a centre");
                });
        return units;
    }

    private static Set<Sensitivity> kinds(String joined) {
        return split(joined).stream().map(Grant::kind).collect(Collectors.toSet());
    }

    private static Sensitivity kind(String word) {
        return Arrays.stream(Sensitivity.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no sensitivity \"" + word + "\"; there are: open, workers, persons"));
    }

    private static List<String> split(String joined) {
        return joined.isBlank() ? List.of() : List.of(joined.split("\\+", -1));
    }
}
