package cat.impulsem.warehouse.engine;

import java.util.Locale;

/** Which history of the centres is shown. */
public enum ViewMode {
    /** The centres of today, each with what it took over. */
    IS,
    /** The centres as they were at the time. */
    WAS;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** Name in data. */
    public String key() {
        return key;
    }
}
