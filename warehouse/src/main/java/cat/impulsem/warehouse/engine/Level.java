package cat.impulsem.warehouse.engine;

import java.util.Locale;

/** Levels of units. */
public enum Level {
    CITY,
    DISTRICT,
    CENTRE;

    /** Name in data. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
