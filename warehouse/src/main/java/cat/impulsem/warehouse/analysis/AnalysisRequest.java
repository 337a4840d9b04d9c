package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Standpoint;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Period;
import java.util.Optional;

/**
 * What an operator asks.
 *
 * @param analysis id of the analysis
 * @param level level of the units
 * @param period period
 * @param baseline baseline; without one, the same months of the first complete calendar year
 * @param mode view of history
 * @param standpoint day from which the facts are looked at
 */
public record AnalysisRequest(
        String analysis, Level level, Period period, Optional<Period> baseline, ViewMode mode, Standpoint standpoint) {}
