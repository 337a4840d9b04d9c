package cat.impulsem.warehouse.comparison;

import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ViewMode;
import java.util.ArrayList;
import java.util.List;

/** One row of a table of the snapshot, value by value in the order of its columns. */
final class TableRow {
    private final List<Object> values = new ArrayList<>();

    /** Starts with what names the cell of a figure. */
    static TableRow of(ViewMode mode, ValueRow row) {
        return new TableRow()
                .add(row.indicator())
                .add(mode.key())
                .add(row.unit().level().key())
                .add(row.unit().code())
                .add(row.period().grain().key())
                .add(row.period().start());
    }

    TableRow add(Object value) {
        values.add(value);
        return this;
    }

    TableRow number(double value) {
        return add(Rounded.of(value));
    }

    Object[] values() {
        return values.toArray();
    }
}
