package cat.impulsem.warehouse.seal;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Period;

/**
 * Where a figure stands.
 *
 * @param mode view of history
 * @param level level of the unit
 * @param unit code of the unit
 * @param period period
 */
public record Place(ViewMode mode, Level level, String unit, Period period) {

    boolean isCity() {
        return level == Level.CITY;
    }

    /** The unit, and from when to when, whatever the grain is called. */
    String extent() {
        return unit + "/" + period.first() + "/" + period.last();
    }

    /** Name in files: is/centre/17/2024-03. */
    String key() {
        return mode.key() + "/" + level.key() + "/" + unit + "/" + period;
    }
}
