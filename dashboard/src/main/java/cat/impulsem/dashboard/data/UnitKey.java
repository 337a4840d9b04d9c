package cat.impulsem.dashboard.data;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What identifies a territory.
 *
 * @param level its level
 * @param code its official code within the level
 */
public record UnitKey(Level level, String code) {
    /** The whole city. */
    public static final UnitKey CITY = new UnitKey(Level.CITY, "city");

    private static final Pattern ADDRESS = Pattern.compile("([dc])([0-9A-Za-z]{1,8})");

    /** Its short form in an address: {@code d06}, {@code c17}, {@code city}. */
    public String inUrl() {
        return level == Level.CITY ? "city" : level.key().charAt(0) + code;
    }

    /** Reads the short form. */
    public static Optional<UnitKey> parse(String text) {
        if ("city".equals(text)) {
            return Optional.of(CITY);
        }
        Matcher found = ADDRESS.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        Level level = found.group(1).equals("d") ? Level.DISTRICT : Level.CENTRE;
        return Optional.of(new UnitKey(level, found.group(2)));
    }
}
