package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.comparison.ReleasedFigure;
import cat.impulsem.warehouse.engine.Reason;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ValueState;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Indicator;

/** One cell on its way to release; disclosure control may take its figures out. */
final class Cell {
    private final Indicator indicator;
    private final ViewMode mode;
    private ValueRow row;

    Cell(Indicator indicator, ViewMode mode, ValueRow row) {
        this.indicator = indicator;
        this.mode = mode;
        this.row = row;
    }

    Indicator indicator() {
        return indicator;
    }

    ViewMode mode() {
        return mode;
    }

    ValueRow row() {
        return row;
    }

    ReleasedFigure released() {
        return new ReleasedFigure(indicator, mode, row);
    }

    boolean isShown() {
        return row.state().isFigure();
    }

    boolean isHidden() {
        return row.state() == ValueState.SUPPRESSED;
    }

    void hide(Reason reason) {
        row = row.suppressed(reason);
    }

    boolean hasSameFigure(Cell other) {
        return isShown()
                && other.isShown()
                && row.num().equals(other.row.num())
                && row.den().equals(other.row.den());
    }
}
