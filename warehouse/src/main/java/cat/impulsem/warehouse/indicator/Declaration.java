package cat.impulsem.warehouse.indicator;

import cat.impulsem.warehouse.text.LocalText;
import cat.impulsem.warehouse.text.Problems;
import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Reads the fields of one declared node and notes everything that is wrong with them, instead of stopping at the first. */
public final class Declaration {
    private final String where;
    private final JsonNode node;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();

    public Declaration(String where, JsonNode node, Problems problems) {
        this.where = where;
        this.node = node;
        this.problems = problems;
    }

    /** Reads the text of one file; what is no YAML is a problem of that file. */
    public static <T> Optional<T> read(String file, String text, Problems problems, Function<Declaration, T> reader) {
        try {
            return Optional.of(reader.apply(new Declaration(file, Yaml.yaml().readTree(text), problems)));
        } catch (JsonProcessingException wrong) {
            problems.add(file, wrong.getOriginalMessage());
            return Optional.empty();
        }
    }

    /** A text that must be there. */
    public String text(String field) {
        String found = optionalText(field);
        if (found == null) {
            problem(field, "expected a text, found nothing");
        }
        return found;
    }

    /** A text that may be missing: then null. */
    public String optionalText(String field) {
        JsonNode value = at(field);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
                ? value.asText().strip()
                : null;
    }

    /** A text in all three languages. */
    public LocalText texts(String field) {
        LocalText found = optionalTexts(field);
        if (found == null) {
            problem(field, "expected texts in ca, es and en, found nothing");
        }
        return found;
    }

    /** A text in all three languages that may be missing as a whole: then null. */
    public LocalText optionalTexts(String field) {
        JsonNode value = at(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        Declaration languages = new Declaration(where + ": " + field, value, problems);
        LocalText found = new LocalText(languages.text("ca"), languages.text("es"), languages.text("en"));
        languages.finish();
        return found;
    }

    /** A period, or null where the field is left out. */
    public Period optionalPeriod(String field) {
        return optionalText(field) == null ? null : period(field);
    }

    /** A whole number. */
    public int whole(String field) {
        return parsed(field, "a whole number", Integer::valueOf, 0);
    }

    /** A number, also as a fraction such as 1/60. */
    public double number(String field) {
        return parsed(field, "a number or a fraction such as 1/60", Declaration::fraction, 1.0);
    }

    /** A whole number, or another one where the field is left out. */
    public int wholeOr(String field, int otherwise) {
        return optionalText(field) == null ? otherwise : whole(field);
    }

    /** true or false. */
    public boolean flag(String field) {
        return parsed(field, "true or false", Declaration::yesOrNo, false);
    }

    /** true or false, or another one where the field is left out. */
    public boolean flagOr(String field, boolean otherwise) {
        return optionalText(field) == null ? otherwise : flag(field);
    }

    /** A day. */
    public LocalDate date(String field) {
        return parsed(field, "a day such as 2024-01-01", LocalDate::parse, null);
    }

    /** Months, as 2024, 2024-04 or 2024-04..2024-06. */
    public Period period(String field) {
        return parsed(field, "months such as 2024-04 or 2024-04..2024-06", Period::parse, null);
    }

    /** One of the names of an enum, in lower case; S1 and the like as they are. */
    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        String found = text(field);
        return found == null ? null : constant(field, found, type);
    }

    /** A list of such names; unknown ones are left out. */
    public <E extends Enum<E>> List<E> choices(String field, Class<E> type) {
        return names(field).stream()
                .map(found -> constant(field, found, type))
                .filter(Objects::nonNull)
                .toList();
    }

    private <E extends Enum<E>> E constant(String field, String found, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(found)) {
                return constant;
            }
        }
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        problems.unknown(where + ": " + field, "choice", found, names);
        return null;
    }

    /** A list of names. */
    public List<String> names(String field) {
        return StreamSupport.stream(at(field).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** A list of nodes, each read by its own declaration. */
    public List<Declaration> list(String field) {
        JsonNode values = at(field);
        List<JsonNode> nodes = StreamSupport.stream(values.spliterator(), false).toList();
        return java.util.stream.IntStream.range(0, nodes.size())
                .mapToObj(i -> new Declaration(where + ": " + field + "[" + (i + 1) + "]", nodes.get(i), problems))
                .toList();
    }

    /** A node read by its own declaration. */
    public Declaration child(String field) {
        return new Declaration(where + ": " + field, at(field), problems);
    }

    /** All fields as plain texts, null where the field is empty. */
    public Map<String, String> plain() {
        Map<String, String> fields = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> fields.put(
                        entry.getKey(),
                        entry.getValue().isNull() ? null : entry.getValue().asText()));
        return fields;
    }

    /** What registers must hold: codes by column by table. */
    public List<Need> needs(String field) {
        List<Need> needs = new ArrayList<>();
        Declaration tables = child(field);
        for (String table : tables.fields()) {
            Declaration columns = tables.child(table);
            columns.fields().forEach(column -> needs.add(new Need(table, column, columns.names(column))));
        }
        return needs;
    }

    /** Rows by table, as an example gives them. */
    public Map<String, List<Map<String, String>>> rows(String field) {
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        Declaration tables = child(field);
        for (String table : tables.fields()) {
            rows.put(table, tables.list(table).stream().map(Declaration::plain).toList());
        }
        return rows;
    }

    /** Names of all fields. */
    public List<String> fields() {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** Notes one mistake of a field. */
    public void problem(String field, String what) {
        problems.add(where + ": " + field, what);
    }

    /** Notes a name that leads nowhere. */
    public void unknown(String field, String kind, String name, java.util.Collection<String> among) {
        problems.unknown(where + ": " + field, kind, name, among);
    }

    /** Notes every field that nobody asked for. */
    public void finish() {
        fields().stream()
                .filter(field -> !known.contains(field))
                .forEach(field -> problems.unknown(where, "field", field, known));
    }

    private JsonNode at(String field) {
        known.add(field);
        return node.path(field);
    }

    private <T> T parsed(String field, String expected, Function<String, T> parse, T otherwise) {
        String found = optionalText(field);
        if (found == null) {
            problem(field, "expected " + expected + ", found nothing");
            return otherwise;
        }
        try {
            return parse.apply(found);
        } catch (DateTimeException | IllegalArgumentException wrong) {
            problem(field, "expected " + expected + ", found \"" + found + "\"");
            return otherwise;
        }
    }

    private static double fraction(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Double.parseDouble(text)
                : Double.parseDouble(text.substring(0, slash)) / Double.parseDouble(text.substring(slash + 1));
    }

    private static boolean yesOrNo(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.parseBoolean(text);
        }
        throw new IllegalArgumentException(text);
    }
}
