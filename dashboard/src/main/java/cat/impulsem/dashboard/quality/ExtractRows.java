package cat.impulsem.dashboard.quality;

import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import java.util.List;
import java.util.stream.Stream;

/** Rows of an extract, one for each figure; read part after part, so that no file is held whole. */
interface ExtractRows {
    /** The columns in their order. */
    List<Named> columns();

    /** All rows, read as they are asked for. */
    Stream<Row> rows();

    /** The version of a definition; nothing where there is no figure in the snapshot. */
    static Cell version(Integer version) {
        return version == null ? Cell.text("") : Cell.number(String.valueOf(version), version, 0);
    }

    /**
     * One column.
     *
     * @param name its name for programs, the same in every language
     * @param column how it is shown
     */
    record Named(String name, Column column) {
        static Named words(String name, String title) {
            return new Named(name, Column.words(title));
        }

        static Named numbers(String name, String title) {
            return new Named(name, Column.numbers(title));
        }
    }
}
