package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Period;

/**
 * What names a cell.
 *
 * @param indicator id of the indicator
 * @param mode view of history
 * @param level level of the unit
 * @param unit code of the unit
 * @param period period
 */
record CellKey(String indicator, ViewMode mode, Level level, String unit, Period period) {
    static CellKey of(Cell cell) {
        return new CellKey(
                cell.indicator().id(),
                cell.mode(),
                cell.row().unit().level(),
                cell.row().unit().code(),
                cell.row().period());
    }

    CellKey in(Period other) {
        return new CellKey(indicator, mode, level, unit, other);
    }

    CellKey in(ViewMode other) {
        return new CellKey(indicator, other, level, unit, period);
    }

    CellKey at(Level otherLevel, String otherUnit) {
        return new CellKey(indicator, mode, otherLevel, otherUnit, period);
    }
}
