package cat.impulsem.dashboard.quality;

import cat.impulsem.dashboard.data.ParquetFile;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.shell.Screen;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The table of an extract, for the screen and for every file. */
final class ExtractTable {
    private final ExtractRows rows;
    private final List<Column> columns;

    ExtractTable(Screen screen, Extract extract) {
        this.rows = extract.analysis()
                .<ExtractRows>map(analysis -> new AnalysisRows(screen, extract, analysis))
                .orElseGet(() -> new IndicatorRows(screen, extract));
        this.columns = rows.columns().stream().map(ExtractRows.Named::column).toList();
    }

    List<Column> columns() {
        return columns;
    }

    /** All rows, read as they are asked for. */
    Stream<Row> rows() {
        return rows.rows();
    }

    /** The first rows, as the screen shows them. */
    ScreenTable first(int count) {
        return new ScreenTable(null, columns, rows().limit(count).toList());
    }

    /** Writes all rows as a Parquet file. */
    void writeParquet(OutputStream target) throws IOException {
        List<ParquetFile.Column> named = rows.columns().stream()
                .map(one -> new ParquetFile.Column(one.name(), one.column().numeric()))
                .toList();
        ParquetFile.write(named, rows().map(this::values).iterator(), target);
    }

    /** The values of a row of a Parquet file: numbers as rounded on the screen, nothing where it has a sign. */
    private List<Object> values(Row row) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> value(row.cells().get(i), columns.get(i)))
                .toList();
    }

    private static Object value(Cell cell, Column column) {
        if (cell.number() == null) {
            return column.numeric() ? null : cell.text();
        }
        return BigDecimal.valueOf(cell.number())
                .setScale(cell.decimals(), RoundingMode.HALF_UP)
                .doubleValue();
    }
}
