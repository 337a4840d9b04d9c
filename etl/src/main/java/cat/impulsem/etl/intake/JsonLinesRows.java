package cat.impulsem.etl.intake;

import cat.impulsem.warehouse.text.NearestName;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The records of a file with one JSON object a line. */
final class JsonLinesRows implements SourceRows {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int LONGEST_LINE = 1 << 22;
    private final DeliveryPart part;
    private final BufferedReader reader;
    private final List<String> header;
    private final Map<String, Integer> index = new HashMap<>();
    private final boolean ignoresUnknown;
    private long line;

    private JsonLinesRows(DeliveryPart part, BufferedReader reader, List<String> header) {
        this.part = part;
        this.reader = reader;
        this.header = header;
        this.ignoresUnknown = part.isMapped();
        for (int i = 0; i < header.size(); i++) {
            index.put(header.get(i), i);
        }
    }

    /** Reads the fields of those names; a JSON file has no header of its own. */
    static JsonLinesRows open(DeliveryPart part, List<String> fields) {
        try {
            return new JsonLinesRows(part, TextInput.open(part), fields);
        } catch (IOException failed) {
            throw TextInput.explain(part, failed);
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public SourceRow next() {
        try {
            String text = readLine();
            while (text != null && text.isBlank()) {
                text = readLine();
            }
            return text == null ? null : row(text);
        } catch (IOException failed) {
            throw TextInput.explain(part, failed);
        }
    }

    private String readLine() throws IOException {
        line++;
        StringBuilder text = new StringBuilder();
        for (int sign = reader.read(); sign != '\n'; sign = reader.read()) {
            if (sign < 0) {
                return text.isEmpty() ? null : text.toString();
            }
            if (text.length() == LONGEST_LINE) {
                throw part.unreadable(
                        Phrase.of("line {0}", line),
                        Phrase.of("one JSON object a line"),
                        Phrase.of("a line without an end"));
            }
            text.append((char) sign);
        }
        return text.toString();
    }

    private SourceRow row(String text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return broken(Phrase.of("something else"));
            }
            return fields(parser);
        } catch (JsonProcessingException wrong) {
            return broken(Phrase.of("text that is not JSON"));
        }
    }

    private SourceRow fields(JsonParser parser) throws IOException {
        String[] values = new String[header.size()];
        SourceRow wrong = null;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            if (token == null) {
                return broken(Phrase.of("text that is not JSON"));
            }
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            Integer at = index.get(name);
            if (at == null) {
                parser.skipChildren();
                wrong = ignoresUnknown ? wrong : unknown(name);
            } else if (value.isScalarValue()) {
                values[at] = text(value, parser);
            } else {
                parser.skipChildren();
                wrong = nested(name);
            }
        }
        if (parser.nextToken() != null) {
            return broken(Phrase.of("more than one value"));
        }
        return wrong == null ? SourceRow.good(line, values) : wrong;
    }

    private String text(JsonToken value, JsonParser parser) throws IOException {
        return switch (value) {
            case VALUE_NULL -> null;
            case VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT -> number(Cells.plain(parser.getDecimalValue()));
            default -> parser.getText();
        };
    }

    /** A number of JSON has a point whatever the delivery says of its texts. */
    private String number(String number) {
        Character declared = part.layout().decimal();
        return declared == null ? number : number.replace('.', declared);
    }

    private SourceRow broken(Phrase found) {
        return SourceRow.broken(line, "json", Phrase.of("one JSON object a line"), found);
    }

    private SourceRow unknown(String name) {
        String nearest = NearestName.of(name, header).orElse(null);
        return new SourceRow(
                line,
                null,
                List.of(new RowProblem(
                        null, "fields", Phrase.of("a field of the contract"), Phrase.quote(name), nearest)));
    }

    private SourceRow nested(String name) {
        return new SourceRow(
                line,
                null,
                List.of(new RowProblem(
                        name, "fields", Phrase.of("a plain value"), Phrase.of("an object or a list"), null)));
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException ignored) {
            // nothing is lost: the file was only read
        }
    }
}
