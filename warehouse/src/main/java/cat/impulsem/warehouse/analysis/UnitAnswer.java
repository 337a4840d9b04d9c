package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.Flag;
import cat.impulsem.warehouse.engine.Reason;
import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an analysis says of one unit and period: rows, or why there are none.
 *
 * @param analysis analysis
 * @param mode view of history
 * @param unit unit
 * @param period period
 * @param missing why there are no rows, if there are none
 * @param coverage share of the unit's centre months that are used, or null where the unit did not exist
 * @param rows rows in the order of their codes
 * @param withheld why the rows must not be shown although they are there, if so
 * @param flags what a reader must know
 */
record UnitAnswer(
        Analysis analysis,
        ViewMode mode,
        Unit unit,
        Period period,
        Optional<Reason> missing,
        Double coverage,
        List<AnalysisRow> rows,
        Optional<Reason> withheld,
        Set<Flag> flags) {

    UnitAnswer marked(Optional<Reason> why, Set<Flag> marks) {
        return new UnitAnswer(analysis, mode, unit, period, missing, coverage, rows, why, marks);
    }

    /** Why there is nothing to show, if there is nothing. */
    Optional<Reason> lacking() {
        return missing.or(() -> withheld);
    }
}
