package cat.impulsem.dashboard.export;

import cat.impulsem.dashboard.data.ParquetFile;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.ScreenTable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes a table as Parquet: numbers rounded as on the screen. A number that is not shown is null; what stands on the
 * screen instead goes into a column of its own, so that a protected figure is not taken for a missing one.
 */
final class ParquetTable {
    private final ScreenTable table;
    private final String signName;
    private final Set<String> names = new HashSet<>();
    private final List<ParquetFile.Column> columns = new ArrayList<>();
    private final List<List<Object>> rows = new ArrayList<>();

    private ParquetTable(ScreenTable table, String signName) {
        this.table = table;
        this.signName = signName;
        table.rows().forEach(row -> rows.add(new ArrayList<>()));
        for (int column = 0; column < table.columns().size(); column++) {
            add(column);
        }
    }

    /** Writes the table; signName is what the name of a column of signs ends in. */
    static void write(ScreenTable table, String signName, OutputStream target) throws IOException {
        ParquetTable made = new ParquetTable(table, signName);
        ParquetFile.write(made.columns, made.rows.iterator(), target);
    }

    private void add(int column) {
        List<Cell> cells =
                table.rows().stream().map(row -> row.cells().get(column)).toList();
        String title = table.columns().get(column).title();
        boolean isNumber = cells.stream().anyMatch(cell -> cell.number() != null);
        add(title, isNumber, values(cells, isNumber ? ParquetTable::number : Cell::text));
        boolean hasSigns = cells.stream()
                .anyMatch(cell -> cell.number() == null && !cell.text().isEmpty());
        if (isNumber && hasSigns) {
            add(title + " " + signName, false, values(cells, ParquetTable::sign));
        }
    }

    private void add(String title, boolean isNumber, List<Object> cells) {
        String name = title;
        for (int next = 2; !names.add(name.toLowerCase(java.util.Locale.ROOT)); next++) {
            name = title + " " + next;
        }
        columns.add(new ParquetFile.Column(name, isNumber));
        for (int row = 0; row < cells.size(); row++) {
            rows.get(row).add(cells.get(row));
        }
    }

    /** What a column holds; a plain stream to a list would not take a cell without a number. */
    private static List<Object> values(List<Cell> cells, Function<Cell, Object> value) {
        List<Object> values = new ArrayList<>();
        cells.forEach(cell -> values.add(value.apply(cell)));
        return values;
    }

    private static Object number(Cell cell) {
        return cell.number() == null
                ? null
                : BigDecimal.valueOf(cell.number())
                        .setScale(cell.decimals(), RoundingMode.HALF_UP)
                        .doubleValue();
    }

    private static Object sign(Cell cell) {
        return cell.number() == null && !cell.text().isEmpty() ? cell.text() : null;
    }
}
