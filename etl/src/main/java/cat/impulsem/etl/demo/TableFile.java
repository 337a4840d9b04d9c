package cat.impulsem.etl.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;

/** One file of one table, being written. */
final class TableFile implements AutoCloseable {
    private final CsvWriter csv;
    private final int columnCount;
    private final LongConsumer written;
    private long rows;

    TableFile(CsvWriter csv, int columnCount, LongConsumer written) {
        this.csv = csv;
        this.columnCount = columnCount;
        this.written = written;
    }

    /** Writes one row; null is an empty field. */
    void row(Object... values) {
        if (values.length != columnCount) {
            throw new IllegalArgumentException(
                    "expected " + columnCount + " values, found " + values.length + ": " + Arrays.toString(values));
        }
        csv.writeRecord(text(values));
        rows++;
    }

    /** Writes a row as it is, whatever is wrong with it. */
    void unchecked(List<String> fields) {
        csv.writeRecord(fields);
        rows++;
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        written.accept(rows);
    }

    private static String[] text(Object[] values) {
        String[] fields = new String[values.length];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = Objects.toString(values[i], "");
        }
        return fields;
    }
}
