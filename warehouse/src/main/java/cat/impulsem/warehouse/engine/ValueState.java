package cat.impulsem.warehouse.engine;

import java.util.Locale;

/** Four different things that a cell can be. */
public enum ValueState {
    VALUE,
    ZERO,
    SUPPRESSED,
    NOT_AVAILABLE;

    /** Name in data. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether there is a figure. */
    public boolean isFigure() {
        return this == VALUE || this == ZERO;
    }
}
