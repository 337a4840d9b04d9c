package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.text.LocalText;
import java.util.List;

/**
 * A table that is shown as published, with a total row that adds only what may be added.
 *
 * @param id name of its file
 * @param name name for people
 * @param source source table
 * @param citation document that the figures stand in, as shown to people
 * @param rowColumn column of the source that holds the code of a row
 * @param rows rows, in order
 * @param total label of the total row
 * @param columns columns, in order
 */
public record PublishedTable(
        String id,
        LocalText name,
        String source,
        String citation,
        String rowColumn,
        List<Line> rows,
        LocalText total,
        List<Measure> columns) {
    /** Code of the total row. */
    public static final String TOTAL = "TOTAL";

    /** How a column goes over the rows. */
    public enum OverRows {
        /** The rows add up. */
        SUM,
        /** The rows must not be added. */
        NONE
    }

    /**
     * One row.
     *
     * @param code code in the source
     * @param label label for people
     */
    public record Line(String code, LocalText label) {}

    /**
     * One column.
     *
     * @param column column of the source
     * @param label label for people
     * @param overRows whether its rows add up
     * @param reason why they do not, or null
     */
    public record Measure(String column, LocalText label, OverRows overRows, Reason reason) {}

    /**
     * One cell.
     *
     * @param table table
     * @param rowPosition place of the row, from 1
     * @param row its row
     * @param columnPosition place of the column, from 1
     * @param column its column
     * @param value figure, or null
     * @param state what it is
     * @param reason why there is no figure, or null
     * @param bounds between what and what a total lies that must not be added up, or null
     */
    public record Cell(
            PublishedTable table,
            int rowPosition,
            Line row,
            int columnPosition,
            Measure column,
            Double value,
            ValueState state,
            Reason reason,
            Bounds bounds) {}
}
