package cat.impulsem.etl.load;

import cat.impulsem.warehouse.store.PrivateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.execution.datasources.parquet.SparkToParquetSchemaConverter;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.StructType;

/** The Parquet files of one table. */
record ParquetFolder(Path folder) {
    // Without settings of its own each reader would look for Hadoop's files of settings, which takes longer than to
    // read.
    private static final ParquetReadOptions PLAIN =
            ParquetReadOptions.builder(new PlainParquetConfiguration()).build();

    /** Rows that the files themselves say they hold; read from their ends, so it costs next to nothing. */
    long countRows() {
        return files().stream().mapToLong(ParquetFolder::countRows).sum();
    }

    /** Makes the folder, with one file that has that schema and no rows. */
    void writeEmpty(StructType schema) {
        try {
            PrivateFolder.create(folder);
            OutputFile file =
                    HadoopOutputFile.fromPath(hadoopPath(folder.resolve("part-0.parquet")), new Configuration(false));
            MessageType columns = new SparkToParquetSchemaConverter(SQLConf.get()).convert(schema);
            ParquetFileWriter writer = new ParquetFileWriter(
                    file, columns, ParquetFileWriter.Mode.CREATE, ParquetWriter.DEFAULT_BLOCK_SIZE, 0);
            writer.start();
            writer.end(Map.of());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
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
        try (ParquetFileReader reader =
                ParquetFileReader.open(HadoopInputFile.fromPath(hadoopPath(file), new Configuration(false)), PLAIN)) {
            return reader.getRecordCount();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static org.apache.hadoop.fs.Path hadoopPath(Path file) {
        return new org.apache.hadoop.fs.Path(file.toUri());
    }
}
