package cat.impulsem.warehouse.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pieces of generated pages. */
public final class Markdown {
    private Markdown() {}

    /** One row of a table. */
    public static String row(String... cells) {
        return Stream.of(cells)
                .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** The head of a table, with the line below it. */
    public static String head(String... cells) {
        return row(cells) + row(Stream.of(cells).map(cell -> "---").toArray(String[]::new));
    }

    /** One item of a list. */
    public static String item(String text) {
        return "- " + text + "\n";
    }

    /** A name as it stands in data. */
    public static String code(String name) {
        return "`" + name + "`";
    }

    /** A block of SQL. */
    public static String sql(String text) {
        return "```sql\n" + text.strip() + "\n```\n";
    }

    /** The rows of one table of an example. */
    public static String rows(String name, List<Map<String, String>> rows) {
        String[] columns =
                rows.stream().flatMap(row -> row.keySet().stream()).distinct().toArray(String[]::new);
        String lines = rows.stream()
                .map(row -> row(Stream.of(columns)
                        .map(column -> row.get(column) == null ? "" : row.get(column))
                        .toArray(String[]::new)))
                .collect(Collectors.joining());
        return code(name) + "\n\n" + (columns.length == 0 ? "no rows\n" : head(columns) + lines);
    }

    /** A heading's anchor, as forges make it. */
    public static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replace(".", "");
    }

    /** A choice of a declaration in words. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A number as it was declared. */
    public static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** What a figure is multiplied by: a fraction as it was declared. */
    public static String scale(double scale) {
        double parts = 1 / scale;
        boolean isPart = scale < 1 && Math.abs(parts - Math.rint(parts)) < 1e-9;
        return isPart ? "1/" + Math.round(parts) : number(scale);
    }

    /** Source tables, each with its place in the data dictionary. */
    public static String sources(List<String> tables) {
        return tables.stream()
                .map(table -> "[" + table + "](data-dictionary.md#" + table + ")")
                .collect(Collectors.joining(", "));
    }
}
