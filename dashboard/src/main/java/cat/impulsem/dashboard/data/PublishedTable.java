package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.snapshot.Snapshot;
import cat.impulsem.warehouse.text.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * A table as a source document prints it, its totals made by declared additivity.
 *
 * @param cells its cells by row and column position
 */
public record PublishedTable(List<TableCell> cells) {

    static List<String> ids(Snapshot snapshot) {
        return snapshot.remembered(
                "select distinct table_id from published_table_cells order by table_id", row -> row.getString(1));
    }

    static PublishedTable read(Snapshot snapshot, String id) {
        return new PublishedTable(snapshot.remembered(
                """
                select row_code, row_ca, row_es, row_en, column_code, column_ca, column_es, column_en, value, state,
                  reason, source, bound_low, bound_high
                from published_table_cells
                where table_id = ?
                order by row_position, column_position
                """,
                row -> new TableCell(
                        row.getString(1),
                        new LocalText(row.getString(2), row.getString(3), row.getString(4)),
                        row.getString(5),
                        new LocalText(row.getString(6), row.getString(7), row.getString(8)),
                        row.getObject(9, Double.class),
                        State.of(row.getString(10)),
                        row.getString(11),
                        row.getString(12),
                        interval(row.getObject(13, Double.class), row.getObject(14, Double.class))),
                id));
    }

    private static Interval interval(Double low, Double high) {
        return low == null || high == null ? null : new Interval(low, high);
    }

    /** The codes of the rows in order. */
    public List<String> rows() {
        return cells.stream().map(TableCell::rowCode).distinct().toList();
    }

    /** The cells of one row in order. */
    public List<TableCell> row(String code) {
        return cells.stream().filter(cell -> cell.rowCode().equals(code)).toList();
    }

    /** The document it comes from. */
    public Optional<String> source() {
        return cells.stream()
                .map(TableCell::source)
                .filter(source -> source != null)
                .findFirst();
    }

    /**
     * One cell.
     *
     * @param rowCode code of the row
     * @param row name of the row
     * @param columnCode code of the column
     * @param column name of the column
     * @param value null where there is no figure
     * @param state which of the four signs it takes
     * @param reason key of the reason where there is no figure
     * @param source document it comes from
     * @param bounds of a total that must not be added up: its largest part, and all parts together; null where unknown
     */
    public record TableCell(
            String rowCode,
            LocalText row,
            String columnCode,
            LocalText column,
            Double value,
            State state,
            String reason,
            String source,
            Interval bounds) {}
}
