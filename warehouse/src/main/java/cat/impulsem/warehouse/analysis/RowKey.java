package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * What names a row within its analysis.
 *
 * @param mode view of history
 * @param level level of the unit
 * @param unit code of the unit
 * @param period period
 * @param codes code of each dimension
 */
record RowKey(ViewMode mode, Level level, String unit, Period period, List<String> codes) {
    static RowKey of(UnitAnswer answer, List<String> codes) {
        return new RowKey(answer.mode(), answer.unit().level(), answer.unit().code(), answer.period(), codes);
    }

    RowKey at(Level otherLevel, String otherUnit) {
        return new RowKey(mode, otherLevel, otherUnit, period, codes);
    }

    RowKey in(Period other) {
        return new RowKey(mode, level, unit, other, codes);
    }

    RowKey with(int dimension, String code) {
        List<String> changed = new ArrayList<>(codes);
        changed.set(dimension, code);
        return new RowKey(mode, level, unit, period, List.copyOf(changed));
    }
}
