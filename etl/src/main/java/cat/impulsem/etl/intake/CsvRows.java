package cat.impulsem.etl.intake;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The records of a file with separated values. */
final class CsvRows implements SourceRows {
    private static final int LONGEST_RECORD = 1 << 22;
    private static final int LONGEST_HEADER = 1 << 20;
    private final DeliveryPart part;
    private final CloseableIterator<CsvRecord> records;
    private final long skippedLines;
    private final List<String> header;
    private long line;

    private CsvRows(DeliveryPart part, CloseableIterator<CsvRecord> records, long skippedLines) {
        this.part = part;
        this.records = records;
        this.skippedLines = skippedLines;
        this.header = readHeader();
    }

    static CsvRows open(DeliveryPart part) {
        try {
            BufferedReader reader = TextInput.open(part);
            int preamble = part.isMapped() ? part.mapping().preamble() : 0;
            for (int i = 0; i < preamble; i++) {
                reader.readLine();
            }
            CsvReader<CsvRecord> csv = CsvReader.builder()
                    .fieldSeparator(separator(part, reader))
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(true)
                    .maxBufferSize(LONGEST_RECORD)
                    .ofCsvRecord(reader);
            return new CsvRows(part, csv.iterator(), preamble);
        } catch (IOException failed) {
            throw TextInput.explain(part, failed);
        }
    }

    private static char separator(DeliveryPart part, BufferedReader reader) throws IOException {
        if (part.layout().separator() != null) {
            return part.layout().separator();
        }
        char[] start = new char[LONGEST_HEADER];
        reader.mark(LONGEST_HEADER);
        int read = Math.max(0, reader.read(start, 0, LONGEST_HEADER));
        reader.reset();
        return Separators.detect(
                new String(start, 0, read).stripLeading().lines().findFirst().orElse(""));
    }

    private List<String> readHeader() {
        int rows = part.isMapped() ? part.mapping().headerRows() : 1;
        Headers headers = new Headers();
        for (int i = 0; i < rows; i++) {
            CsvRecord record = read();
            if (record == null) {
                close();
                throw part.unreadable(
                        Phrase.of("header"),
                        Phrase.of("a first line with the names of the columns"),
                        Phrase.of("an empty file"));
            }
            headers.add(record.getFields());
        }
        return headers.joined();
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public SourceRow next() {
        CsvRecord record = read();
        if (record == null) {
            return null;
        }
        int width = header.size();
        if (record.getFieldCount() != width) {
            return SourceRow.broken(
                    line, "fields", Phrase.of("{0} fields", width), Phrase.of("{0} fields", record.getFieldCount()));
        }
        String[] values = new String[width];
        for (int i = 0; i < width; i++) {
            values[i] = record.getField(i);
        }
        return SourceRow.good(line, values);
    }

    private CsvRecord read() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord record = records.next();
            line = record.getStartingLineNumber() + skippedLines;
            return record;
        } catch (UncheckedIOException failed) {
            throw TextInput.explain(part, failed.getCause());
        } catch (CsvParseException failed) {
            throw explain(failed);
        }
    }

    private UnreadablePartException explain(CsvParseException failed) {
        if (failed.getCause() instanceof IOException cause) {
            return TextInput.explain(part, cause);
        }
        return part.unreadable(
                Phrase.of("after line {0}", line),
                Phrase.of("quotes that are closed"),
                Phrase.of("a record without an end"));
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException ignored) {
            // nothing is lost: the file was only read
        }
    }
}
