package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.indicator.Coverage;
import cat.impulsem.warehouse.text.Language;
import cat.impulsem.warehouse.text.LocalText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Lines of an explanation, each with its label. */
final class ExplanationText {
    private static final String LINE = "%-14s %s%n";
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    ExplanationText(Language language) {
        this.language = language;
    }

    /** What it is called and means, in every language: whoever explains a figure speaks with people of each. */
    void head(String id, LocalText name, LocalText meaning, String label) {
        text.append(id).append("  ").append(name.in(language)).append("\n\n");
        for (Language one : Language.values()) {
            line("Name " + one.tag(), name.in(one));
        }
        for (Language one : Language.values()) {
            line(label + " " + one.tag(), meaning.in(one));
        }
    }

    void line(String label, LocalText value) {
        if (value != null) {
            line(label, value.in(language));
        }
    }

    void line(String label, String value) {
        if (!value.isEmpty()) {
            text.append(LINE.formatted(label, value));
        }
    }

    void covers(List<String> codes) {
        Coverage coverage = Coverage.load();
        line(
                "Speaks about",
                codes.stream()
                        .flatMap(code -> coverage.find(code).stream())
                        .map(item -> item.name().in(language))
                        .collect(Collectors.joining("; ")));
    }

    void sql(String title, String sql) {
        if (!sql.isEmpty()) {
            text.append('\n').append(title).append('\n').append(indented(sql));
        }
    }

    void example(String name, Map<String, List<Map<String, String>>> given, String asked, List<String> expected) {
        text.append("\nExample: ").append(name).append('\n');
        given.forEach((table, rows) -> {
            text.append("  ").append(table).append('\n');
            rows.forEach(row -> text.append("    ").append(cells(row)).append('\n'));
        });
        text.append("  ").append(asked).append('\n');
        expected.forEach(row -> text.append("    ").append(row).append('\n'));
    }

    private static String cells(Map<String, String> row) {
        return row.entrySet().stream()
                .map(cell -> cell.getKey() + " " + cell.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String indented(String sql) {
        return sql.strip().lines().map(line -> "  " + line + "\n").collect(Collectors.joining());
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String words(List<? extends Enum<?>> choices) {
        return choices.stream().map(choice -> word(choice)).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
