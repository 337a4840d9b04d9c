package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.engine.Bounds;
import cat.impulsem.warehouse.engine.Flag;
import cat.impulsem.warehouse.engine.IndexPart;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.PublishedTable;
import cat.impulsem.warehouse.engine.PublishedTables;
import cat.impulsem.warehouse.engine.Reason;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.engine.ValueRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows of the tables that hold figures and the reasons for missing ones. */
final class ValueRows {
    private ValueRows() {}

    static List<Object[]> of(Cells cells) {
        Set<String> withCoverage = cells.all().stream()
                .filter(cell -> cell.isShown() && cell.indicator().id().equals(StoreFacts.RECORDING_COVERAGE))
                .map(ValueRows::place)
                .collect(Collectors.toSet());
        return cells.all().stream()
                .map(cell -> row(cell, bounds(cell, withCoverage)))
                .toList();
    }

    // Bounds give away the figure, and with it the time available: they stand only where both are shown.
    private static Bounds bounds(Cell cell, Set<String> withCoverage) {
        boolean showsFigure = cell.isShown() || cell.row().unit().level() == Level.CITY;
        return showsFigure && withCoverage.contains(place(cell)) ? cell.row().bounds() : null;
    }

    private static String place(Cell cell) {
        Unit unit = cell.row().unit();
        return cell.mode() + " " + unit.level() + " " + unit.code() + " "
                + cell.row().period();
    }

    private static Object[] row(Cell cell, Bounds bounds) {
        ValueRow row = cell.row();
        return new Object[] {
            row.indicator(),
            cell.mode().key(),
            row.unit().level().key(),
            row.unit().code(),
            row.period().grain().key(),
            row.period().start(),
            row.period().end(),
            row.num(),
            row.den(),
            row.value(),
            row.state().key(),
            row.reason() == null ? null : row.reason().key(),
            row.coverage(),
            bounds == null ? null : bounds.low(),
            bounds == null ? null : bounds.high(),
            Flag.keys(row.flags()),
            row.version()
        };
    }

    static Object[] part(Cell cell, IndexPart part) {
        ValueRow row = cell.row();
        return new Object[] {
            row.indicator(),
            cell.mode().key(),
            row.unit().level().key(),
            row.unit().code(),
            row.period().grain().key(),
            row.period().start(),
            part.indicator(),
            part.objective(),
            part.baseline(),
            part.target(),
            part.value(),
            part.achieved()
        };
    }

    static List<Object[]> overlaps(List<ValueRow> rows) {
        return rows.stream()
                .map(row -> new Object[] {
                    row.indicator(),
                    row.version(),
                    row.unit().code(),
                    row.period().grain().key(),
                    row.period().start(),
                    row.period().end(),
                    row.num(),
                    row.den(),
                    row.value(),
                    row.state().key(),
                    row.reason() == null ? null : row.reason().key()
                })
                .toList();
    }

    static List<Object[]> reasons() {
        return Arrays.stream(Reason.values())
                .map(reason -> new Object[] {
                    reason.key(),
                    reason.text().ca(),
                    reason.text().es(),
                    reason.text().en()
                })
                .toList();
    }

    static List<Object[]> published(Path facts) {
        List<Object[]> rows = new ArrayList<>();
        for (PublishedTable table : PublishedTables.load().all()) {
            PublishedTables.cells(table, facts).forEach(cell -> rows.add(published(cell)));
        }
        return rows;
    }

    private static Object[] published(PublishedTable.Cell cell) {
        return new Object[] {
            cell.table().id(),
            cell.rowPosition(),
            cell.row().code(),
            cell.row().label().ca(),
            cell.row().label().es(),
            cell.row().label().en(),
            cell.columnPosition(),
            cell.column().column(),
            cell.column().label().ca(),
            cell.column().label().es(),
            cell.column().label().en(),
            cell.value(),
            cell.state().key(),
            cell.reason() == null ? null : cell.reason().key(),
            cell.table().citation(),
            cell.bounds() == null ? null : cell.bounds().low(),
            cell.bounds() == null ? null : cell.bounds().high()
        };
    }
}
