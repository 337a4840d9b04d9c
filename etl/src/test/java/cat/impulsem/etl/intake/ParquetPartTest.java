package cat.impulsem.etl.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetPartTest {
    @TempDir
    Path folder;

    @Test
    void everyPlainTypeBecomesText() throws IOException {
        MessageType schema = MessageTypeParser.parseMessageType("""
                message centres {
                  optional double centre_id;
                  optional binary centre_name (STRING);
                  optional int32 opened_date (DATE);
                  optional int64 closed_date (TIMESTAMP(MICROS,false));
                  optional boolean is_simulated;
                  optional int32 neighbourhood_code (DECIMAL(4,2));
                }
                """);
        SimpleGroupFactory rows = new SimpleGroupFactory(schema);
        write(
                schema,
                "centres.parquet",
                rows.newGroup()
                        .append("centre_id", 7.0)
                        .append("centre_name", " Raval Nord ")
                        .append("opened_date", (int) LocalDate.of(2016, 2, 29).toEpochDay())
                        .append("closed_date", 86_400_000_000L)
                        .append("is_simulated", false)
                        .append("neighbourhood_code", 150),
                rows.newGroup());

        List<RawRow> read = new TestDelivery(folder).rows("centres");

        assertThat(read.get(0).values())
                .containsExactly("7", "Raval Nord", "1.5", null, "2016-02-29", "1970-01-02T00:00", "false");
        assertThat(read.get(1).values()).containsOnlyNulls();
        assertThat(read).extracting(RawRow::row).containsExactly(1L, 2L);
    }

    @Test
    void nestedColumnsAreAProblem() throws IOException {
        MessageType schema = MessageTypeParser.parseMessageType(
                "message districts { required group district_code { optional int32 a; } }");
        SimpleGroupFactory rows = new SimpleGroupFactory(schema);
        Group row = rows.newGroup();
        row.addGroup("district_code").append("a", 1);
        write(schema, "districts.parquet", row);

        assertThat(new TestDelivery(folder).problems())
                .containsExactly("districts.parquet, column district_code: expected a plain column,"
                        + " found a nested or unknown type");
    }

    @Test
    void fileThatIsNotParquetIsAProblem() {
        assertThat(new TestDelivery(folder)
                        .file("districts.parquet", "PAR1 not at all")
                        .problems())
                .singleElement()
                .asString()
                .contains("expected a Parquet file");
    }

    private void write(MessageType schema, String name, Group... rows) throws IOException {
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(folder.resolve(name)))
                .withConf(new PlainParquetConfiguration())
                .withType(schema)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .build()) {
            for (Group row : rows) {
                writer.write(row);
            }
        }
    }
}
