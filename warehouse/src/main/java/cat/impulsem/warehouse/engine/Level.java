package cat.impulsem.warehouse.engine;

import java.util.Locale;

/** Levels of units. */
public enum Level {
    CITY,
    DISTRICT,
    CENTRE;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** Name in data. */
    public String key() {
        return key;
    }
}
