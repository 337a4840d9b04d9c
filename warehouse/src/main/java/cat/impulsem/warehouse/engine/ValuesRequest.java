package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.indicator.Period;
import java.util.Optional;

/**
 * What an operator asks.
 *
 * @param indicator id of the indicator
 * @param level level of the units
 * @param period period
 * @param baseline baseline; without one, the same months of the first complete calendar year
 * @param mode view of history
 * @param standpoint day from which the store is looked at
 */
public record ValuesRequest(
        String indicator, Level level, Period period, Optional<Period> baseline, ViewMode mode, Standpoint standpoint) {

    /** Everything that is known today. */
    public ValuesRequest(String indicator, Level level, Period period, Optional<Period> baseline, ViewMode mode) {
        this(indicator, level, period, baseline, mode, Standpoint.TODAY);
    }
}
