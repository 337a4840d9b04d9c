package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.comparison.ReleasedFigure;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ValueState;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.seal.Place;

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

    Place place() {
        return new Place(mode, row.unit().level(), row.unit().code(), row.period());
    }

    ReleasedFigure released() {
        return new ReleasedFigure(indicator, mode, row);
    }

    /** Whether it follows from other figures, and so is shown or hidden with them. */
    boolean isDerived() {
        return indicator.formula().isDerived();
    }

    boolean isShown() {
        return row.state().isFigure();
    }

    boolean isHidden() {
        return row.state() == ValueState.SUPPRESSED;
    }

    void become(ValueRow released) {
        row = released;
    }
}
