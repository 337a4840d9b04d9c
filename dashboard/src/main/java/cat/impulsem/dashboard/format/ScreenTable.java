package cat.impulsem.dashboard.format;

import java.util.List;

/**
 * A table as it stands on the screen; the same object makes the page and the file, so that they cannot differ.
 *
 * @param caption what it shows; null if a heading says it
 * @param columns its columns; the first one names the rows
 * @param rows its rows
 */
public record ScreenTable(String caption, List<Column> columns, List<Row> rows) {
    /**
     * One column.
     *
     * @param title what stands above it
     * @param numeric whether it is set to the right
     * @param href where the title leads; null if nowhere
     */
    public record Column(String title, boolean numeric, String href) {
        /** A column of words or drawings. */
        public static Column words(String title) {
            return new Column(title, false, null);
        }

        /** A column of numbers. */
        public static Column numbers(String title) {
            return new Column(title, true, null);
        }
    }

    /**
     * One row.
     *
     * @param cells its cells, the first one its name
     * @param look style of the row; null for none
     */
    public record Row(List<Cell> cells, String look) {
        /** A row like the others. */
        public static Row of(List<Cell> cells) {
            return new Row(cells, null);
        }
    }
}
