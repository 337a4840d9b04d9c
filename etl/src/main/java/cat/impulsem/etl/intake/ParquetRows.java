package cat.impulsem.etl.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** The rows of a Parquet file, as text. */
final class ParquetRows implements SourceRows {
    private final DeliveryPart part;
    private final ParquetReader<Group> reader;
    private final List<ParquetValue> columns;
    private final List<String> header;
    private long row;

    private ParquetRows(DeliveryPart part, MessageType schema, ParquetReader<Group> reader) {
        this.part = part;
        this.reader = reader;
        this.header = schema.getFields().stream().map(Type::getName).toList();
        this.columns =
                schema.getFields().stream().map(type -> column(part, type)).toList();
    }

    static ParquetRows open(DeliveryPart part) {
        try {
            InputFile file = new LocalInputFile(Path.of(part.path()));
            MessageType schema;
            try (ParquetFileReader footer = ParquetFileReader.open(file)) {
                schema = footer.getFileMetaData().getSchema();
            }
            return new ParquetRows(part, schema, new Groups(file).build());
        } catch (IOException | RuntimeException failed) {
            throw explain(part, failed);
        }
    }

    private static ParquetValue column(DeliveryPart part, Type type) {
        return ParquetValue.of(type)
                .orElseThrow(() -> part.unreadable(
                        Phrase.of("column {0}", type.getName()),
                        Phrase.of("a plain column"),
                        Phrase.of("a nested or unknown type")));
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public SourceRow next() {
        Group group = read();
        if (group == null) {
            return null;
        }
        row++;
        String[] values = new String[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = group.getFieldRepetitionCount(i) == 0
                    ? null
                    : columns.get(i).text(group, i);
        }
        return SourceRow.good(row, values);
    }

    private Group read() {
        try {
            return reader.read();
        } catch (IOException | RuntimeException failed) {
            throw explain(part, failed);
        }
    }

    private static UnreadablePartException explain(DeliveryPart part, Exception failed) {
        if (failed instanceof UnreadablePartException known) {
            return known;
        }
        return part.unreadable(null, Phrase.of("a Parquet file"), Phrase.of("one that cannot be read"));
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException ignored) {
            // nothing is lost: the file was only read
        }
    }

    private static final class Groups extends ParquetReader.Builder<Group> {
        Groups(InputFile file) {
            super(file, configuration());
        }

        private static ParquetConfiguration configuration() {
            return new PlainParquetConfiguration();
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }
}
