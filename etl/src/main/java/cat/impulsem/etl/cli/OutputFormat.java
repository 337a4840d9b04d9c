package cat.impulsem.etl.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How figures are printed. */
enum OutputFormat {
    /** Comma-separated, points as decimal signs, full precision. */
    CSV,
    /** Aligned columns for people. */
    TABLE;

    /** The CSV as it is, or its columns aligned. */
    String print(String csv) {
        return this == CSV ? csv : aligned(csv);
    }

    private static String aligned(String csv) {
        List<List<String>> rows = CsvReader.builder().ofCsvRecord(csv).stream().map(CsvRecord::getFields).toList();
        int[] widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
                .toArray();
        return rows.stream().map(row -> aligned(row, widths)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String aligned(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> row.get(column) + " ".repeat(widths[column] - row.get(column).length()))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }
}
