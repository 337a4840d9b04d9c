package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.Level;
import java.time.YearMonth;

/** What earlier releases showed of a breakdown: everybody knows it, whatever is hidden now. */
@FunctionalInterface
public interface ShownBefore {
    /** Nothing was shown before. */
    ShownBefore NOTHING = (level, unit, first, last) -> false;

    /** Whether some figure of a unit was shown for a period, from its first to its last month. */
    boolean isKnown(Level level, String unit, YearMonth first, YearMonth last);
}
