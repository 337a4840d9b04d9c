package cat.impulsem.warehouse.engine;

import java.util.Locale;

/** Four different things that a cell can be. */
public enum ValueState {
    VALUE,
    ZERO,
    SUPPRESSED,
    NOT_AVAILABLE;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** Name in data. */
    public String key() {
        return key;
    }

    /** Whether there is a figure. */
    public boolean isFigure() {
        return this == VALUE || this == ZERO;
    }
}
