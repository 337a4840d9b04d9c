package cat.impulsem.etl.demo;

import cat.impulsem.warehouse.contract.Contracts;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
        DirtyFiles.all().forEach(file -> write(file, folder));
        text(folder.resolve(DirtyFiles.MAPPING), DirtyFiles.MAPPING_TEXT);
        Path expected = folder.resolveSibling(folder.getFileName() + "-expected.csv");
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(expected)) {
            csv.writeRecord("file", "row", "column", "rule", "verdict");
            verdicts.forEach(csv::writeRecord);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(DirtyFile file, Path folder) {
        text(folder.resolve(file.name()), file.text());
        files.wrote(file.table(), file.verdicts().size());
        file.verdicts()
                .forEach(row -> verdicts.add(new String[] {
                    file.name(),
                    String.valueOf(row.row()),
                    row.column(),
                    row.rule(),
                    row.rule().isEmpty() ? "accepted" : "quarantined"
                }));
    }

    private static void text(Path file, String text) {
        try {
            Files.writeString(file, text);
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
