package cat.impulsem.etl.demo;

import cat.impulsem.warehouse.contract.Contracts;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Opens the files of the delivery, each with the header of its contract, and counts what goes into them. */
final class TableFiles {
    private final Path folder;
    private final Contracts contracts;
    private final SortedMap<String, Long> rows = new ConcurrentSkipListMap<>();

    TableFiles(Path folder, Contracts contracts) {
        this.folder = folder;
        this.contracts = contracts;
    }

    /** The only file of a table. */
    TableFile open(String table) {
        return open(table, folder.resolve(table + ".csv"));
    }

    /** One of the files of a table, in the table's subfolder. */
    TableFile open(String table, Object part) {
        return open(table, folder.resolve(table).resolve(table + "_" + part + ".csv"));
    }

    /** Counts rows of a file that was written by others. */
    void wrote(String table, long count) {
        rows.merge(table, count, Long::sum);
    }

    SortedMap<String, Long> rows() {
        return rows;
    }

    private TableFile open(String table, Path file) {
        List<String> columns = contracts.get(table).columnNames();
        try {
            Files.createDirectories(file.getParent());
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
            csv.writeRecord(columns);
            return new TableFile(csv, columns.size(), count -> wrote(table, count));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
