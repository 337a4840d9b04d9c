package cat.impulsem.dashboard.data;

import java.util.Locale;

/** What stands where a figure is looked for. */
public enum State {
    VALUE,
    ZERO,
    SUPPRESSED,
    NOT_AVAILABLE,
    /** Where nothing can stand: a row that a unit does not have. Never in the snapshot. */
    NOT_APPLICABLE;

    /** Its word in the snapshot. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
