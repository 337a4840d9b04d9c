package cat.impulsem.etl.demo;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A list that is shipped with the product as CSV, its first line a comment on where it comes from. */
final class Listing {
    private Listing() {}

    static List<NamedCsvRecord> read(String resource) {
        try (InputStream bytes = Listing.class.getResourceAsStream("/" + resource);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
