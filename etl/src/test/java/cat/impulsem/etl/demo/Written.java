package cat.impulsem.etl.demo;

import cat.impulsem.warehouse.text.Progress;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A demo city on disk, read back. */
record Written(Path folder) {
    static Written at(Path folder, long seed, double scale) {
        DemoCity.write(new DemoOptions(folder, seed, scale, false), Progress.silent());
        return new Written(folder);
    }

    List<Path> files(String table) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().equals(table + ".csv")
                            || file.getFileName().toString().startsWith(table + "_")
                                    && file.getParent().getFileName().toString().equals(table))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    List<NamedCsvRecord> rows(String table) {
        return files(table).stream().flatMap(file -> read(file).stream()).toList();
    }

    /** Names and bytes of everything. */
    Map<String, String> bytes() {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                bytes.put(folder.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes;
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<NamedCsvRecord> read(Path file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
