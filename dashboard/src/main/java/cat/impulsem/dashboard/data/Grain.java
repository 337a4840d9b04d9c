package cat.impulsem.dashboard.data;

import java.util.Locale;

/** The lengths of period for which figures are released; halves and quarters of a year for analyses only. */
public enum Grain {
    ROLLING12,
    YEAR,
    MONTH,
    HALF_YEAR,
    QUARTER;

    /** Its word in the snapshot. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Grain of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
