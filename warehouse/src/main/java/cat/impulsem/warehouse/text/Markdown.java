package cat.impulsem.warehouse.text;

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
}
