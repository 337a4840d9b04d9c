package cat.impulsem.dashboard.format;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table as it stands on the screen; the same object makes the page and the file, so that they cannot differ. What the
 * screen tells with a drawing, a second line or a letter behind a number stands in columns that only the file has.
 *
 * @param caption what it shows; null if a heading says it
 * @param columns its columns; the first one names the rows
 * @param rows its rows
 */
public record ScreenTable(String caption, List<Column> columns, List<Row> rows) {
    /** Its cells without those of columns that only files have. */
    public Stream<Cell> cellsOnScreen() {
        return rows.stream().flatMap(row -> IntStream.range(0, row.cells().size())
                .filter(place -> columns.get(place).isOnScreen())
                .mapToObj(place -> row.cells().get(place)));
    }

    /** Whether anything is drawn in it. */
    public boolean isDrawn() {
        return cellsOnScreen().anyMatch(Cell::isDrawn);
    }

    /**
     * One column.
     *
     * @param title what stands above it
     * @param numeric whether it is set to the right
     * @param href where the title leads; null if nowhere
     * @param filing what becomes of it in a file
     */
    public record Column(String title, boolean numeric, String href, Filing filing) {
        /** A column of words. */
        public static Column words(String title) {
            return new Column(title, false, null, Filing.SAME);
        }

        /** A column of words whose title leads somewhere. */
        public static Column words(String title, String href) {
            return new Column(title, false, href, Filing.SAME);
        }

        /** A column of numbers. */
        public static Column numbers(String title) {
            return new Column(title, true, null, Filing.SAME);
        }

        /** A column of numbers whose title leads somewhere. */
        public static Column numbers(String title, String href) {
            return new Column(title, true, href, Filing.SAME);
        }

        /** A column of nothing but drawings, which no file has. */
        public static Column drawings(String title) {
            return new Column(title, false, null, new Filing(Place.SCREEN, null, false));
        }

        /** The same column only in files. */
        public Column onlyInFiles() {
            return new Column(title, numeric, href, new Filing(Place.FILE, filing.unit(), filing.told()));
        }

        /** The same column of numbers that are all of one unit, which the screen writes behind each of them. */
        public Column in(String unit) {
            return new Column(title, numeric, href, new Filing(filing.place(), unit, filing.told()));
        }

        /** The same column where another one tells in words what has to be known of its cells. */
        public Column told() {
            return new Column(title, numeric, href, new Filing(filing.place(), filing.unit(), true));
        }

        /** Whether the screen has it. */
        public boolean isOnScreen() {
            return filing.place() != Place.FILE;
        }

        /** Whether files have it. */
        public boolean isInFiles() {
            return filing.place() != Place.SCREEN;
        }
    }

    /** Where a column stands. */
    public enum Place {
        BOTH,
        SCREEN,
        FILE
    }

    /**
     * What becomes of a column in a file.
     *
     * @param place where it stands
     * @param unit what files add to its title; null for nothing
     * @param told whether the table has a column of words about its cells already
     */
    public record Filing(Place place, String unit, boolean told) {
        static final Filing SAME = new Filing(Place.BOTH, null, false);
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
