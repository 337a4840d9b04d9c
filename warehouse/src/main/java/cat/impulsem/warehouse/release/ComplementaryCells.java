package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.engine.CentreHistory;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Hides a second cell wherever the only hidden one would follow from those shown. Two hidden cells a relation is the
 * classic rule and not a proof: several relations together may still give a narrow range.
 */
final class ComplementaryCells {
    private final List<List<Cell>> relations;
    private int unprotected;

    private ComplementaryCells(List<List<Cell>> relations) {
        this.relations = relations;
    }

    /**
     * Finds the relations of cells; to be called before anything is hidden, when equal figures can still be seen.
     */
    static ComplementaryCells of(Cells cells, CentreHistory history) {
        return new ComplementaryCells(Relations.of(cells, history));
    }

    /** Hides until no relation has exactly one hidden cell. */
    void hide() {
        boolean changed = true;
        while (changed) {
            changed = false;
            unprotected = 0;
            for (List<Cell> relation : relations) {
                changed |= protect(relation);
            }
        }
    }

    /** Relations whose only hidden cell could not be protected, because the rest is the city. */
    int unprotected() {
        return unprotected;
    }

    private boolean protect(List<Cell> relation) {
        if (relation.stream().filter(Cell::isHidden).count() != 1) {
            return false;
        }
        Optional<Cell> next = relation.stream()
                .filter(cell -> cell.isShown() && cell.row().unit().level() != Level.CITY)
                .min(Comparator.comparing((Cell cell) -> cell.row().num() == 0)
                        .thenComparing(cell -> cell.row().den())
                        .thenComparing(cell -> cell.row().num())
                        .thenComparing(cell -> CellKey.of(cell).toString()));
        next.ifPresent(cell -> cell.hide(Reason.PROTECTED));
        if (next.isEmpty()) {
            unprotected++;
        }
        return next.isPresent();
    }
}
