package cat.impulsem.dashboard.data;

import java.util.Locale;

/** The lengths of period for which figures are released; halves and quarters of a year for analyses only. */
public enum Grain {
    ROLLING12(12),
    YEAR(12),
    MONTH(1),
    HALF_YEAR(6),
    QUARTER(3);

    private final int months;

    Grain(int months) {
        this.months = months;
    }

    /** How many months one period has. */
    public int months() {
        return months;
    }

    /** Its word in the snapshot. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Grain of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
