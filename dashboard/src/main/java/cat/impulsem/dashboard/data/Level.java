package cat.impulsem.dashboard.data;

import java.util.Locale;

/** The levels of territory. */
public enum Level {
    CITY,
    DISTRICT,
    CENTRE;

    /** Its word in the snapshot. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Level of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
