package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.indicator.Direction;
import java.util.Locale;

/** What a difference means. */
enum Standing {
    BETTER,
    WORSE,
    HIGHER,
    LOWER,
    NOT_DISTINGUISHABLE;

    private final String key = name().toLowerCase(Locale.ROOT);

    static Standing of(Contrast contrast, Direction direction) {
        return contrast.isDistinguishable() ? of(contrast.isHigher(), direction) : NOT_DISTINGUISHABLE;
    }

    /** Where nothing says which way is better, a figure is only higher or lower. */
    static Standing of(boolean isHigher, Direction direction) {
        return switch (direction) {
            case UP -> isHigher ? BETTER : WORSE;
            case DOWN -> isHigher ? WORSE : BETTER;
            case NEUTRAL, BAND -> isHigher ? HIGHER : LOWER;
        };
    }

    String key() {
        return key;
    }
}
