package cat.impulsem.dashboard.data;

import java.util.Locale;

/** What stands where a figure is looked for. */
public enum State {
    VALUE,
    ZERO,
    SUPPRESSED,
    NOT_AVAILABLE;

    /** Its word in the snapshot. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
