package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Indicator;

/**
 * One cell of a release, after disclosure control.
 *
 * @param indicator its indicator
 * @param mode view of history
 * @param row figure, or why there is none
 */
public record ReleasedFigure(Indicator indicator, ViewMode mode, ValueRow row) {
    boolean isShown() {
        return row.state().isFigure();
    }
}
