package cat.impulsem.etl.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/** The Parquet files of one table. */
record ParquetFolder(Path folder) {

    /** Rows that the files themselves say they hold; read from their ends, so it costs next to nothing. */
    long countRows() {
        return files().stream().mapToLong(ParquetFolder::countRows).sum();
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(".parquet"))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static long countRows(Path file) {
        try (ParquetFileReader reader = ParquetFileReader.open(
                HadoopInputFile.fromPath(new org.apache.hadoop.fs.Path(file.toUri()), new Configuration(false)))) {
            return reader.getRecordCount();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
