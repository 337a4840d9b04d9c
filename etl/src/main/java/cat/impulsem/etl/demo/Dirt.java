package cat.impulsem.etl.demo;

import cat.impulsem.warehouse.contract.Contracts;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes every kind of bad row, and beside the delivery what must become of each. */
final class Dirt {
    private final TableFiles files;
    private final Contracts contracts = Contracts.load();
    private final List<String[]> verdicts = new ArrayList<>();

    Dirt(TableFiles files) {
        this.files = files;
    }

    void write(Path folder) {
        DirtyAgenda.rows().forEach(this::write);
        DirtyRecords.rows().forEach(this::write);
        Path expected = folder.resolveSibling(folder.getFileName() + "-expected.csv");
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(expected)) {
            csv.writeRecord("file", "row", "column", "rule", "verdict");
            verdicts.forEach(csv::writeRecord);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(DirtyTable table) {
        List<String> columns = contracts.get(table.name()).columnNames();
        String file = table.name() + "/" + table.name() + "_dirt.csv";
        int line = 2;
        try (TableFile out = files.open(table.name(), "dirt")) {
            for (DirtyRow row : table.rows()) {
                List<String> fields = new ArrayList<>(columns.stream()
                        .map(column -> row.values().getOrDefault(column, ""))
                        .toList());
                if (row.rule().equals("fields")) {
                    fields.add("one too many");
                }
                out.unchecked(fields);
                verdicts.add(new String[] {file, String.valueOf(line), row.column(), row.rule(), row.verdict()});
                line += 1
                        + (int) String.join("", fields)
                                .chars()
                                .filter(one -> one == '\n')
                                .count();
            }
        }
    }
}
