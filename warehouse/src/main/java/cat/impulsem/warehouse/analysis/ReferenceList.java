package cat.impulsem.warehouse.analysis;

import static cat.impulsem.warehouse.text.Markdown.anchor;
import static cat.impulsem.warehouse.text.Markdown.head;
import static cat.impulsem.warehouse.text.Markdown.row;

import cat.impulsem.warehouse.indicator.Declaration;
import cat.impulsem.warehouse.indicator.Resources;
import cat.impulsem.warehouse.text.Problems;
import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the reference catalogue asks for, and what became of each entry.
 *
 * @param indicators ids of its indicators; each has a file of that name
 * @param reserve its reserve list
 * @param special its special indicators
 */
public record ReferenceList(List<String> indicators, List<Entry> reserve, List<Entry> special) {
    private static final String FILE = "reference.yml";
    private static final String INTRODUCTION = """
        # The reference catalogue and what became of it

        Its indicators, its reserve list and its special indicators, with the files that carry them, from
        `warehouse/src/main/resources/reference.yml`. What of a rule is not built, and why, stands in
        [rules](rules.md). This page is generated; `./impulsem docs` writes it again.

        """;

    /**
     * One entry.
     *
     * @param entry its name
     * @param about what it asks for
     * @param by ids of the indicators and analyses that carry it; empty where none does
     * @param elsewhere what carries it besides them, or null
     * @param missing why it is not built, or null
     */
    public record Entry(String entry, String about, List<String> by, String elsewhere, String missing) {}

    /**
     * Reads the list.
     *
     * @throws cat.impulsem.warehouse.text.DeclarationException with every mistake, such as a file that is not there
     */
    public static ReferenceList load(Declared declared) {
        return read(Resources.text("/" + FILE), declared);
    }

    static ReferenceList read(String text, Declared declared) {
        Problems problems = new Problems();
        ReferenceList list = new ReferenceList(List.of(), List.of(), List.of());
        try {
            Declaration file = new Declaration(FILE, Yaml.yaml().readTree(text), problems);
            list = new ReferenceList(file.names("indicators"), entries(file, "reserve"), entries(file, "special"));
            file.finish();
        } catch (JsonProcessingException wrong) {
            problems.add(FILE, wrong.getOriginalMessage());
        }
        list.check(declared, problems);
        problems.throwIfAny("reference");
        return list;
    }

    private static List<Entry> entries(Declaration file, String field) {
        List<Entry> entries = new ArrayList<>();
        for (Declaration node : file.list(field)) {
            entries.add(new Entry(
                    node.text("entry"),
                    node.text("about"),
                    node.names("by"),
                    node.optionalText("elsewhere"),
                    node.optionalText("missing")));
            node.finish();
        }
        return List.copyOf(entries);
    }

    private void check(Declared declared, Problems problems) {
        List<String> ids = declared.ids();
        indicators.stream()
                .filter(id -> declared.indicators().find(id).isEmpty())
                .forEach(id -> problems.unknown(FILE + ": indicators", "indicator", id, ids));
        Stream.concat(reserve.stream(), special.stream()).forEach(entry -> {
            entry.by().stream()
                    .filter(id -> !ids.contains(id))
                    .forEach(id -> problems.unknown(FILE + ": " + entry.entry(), "indicator or analysis", id, ids));
            boolean isCarried = !entry.by().isEmpty() || entry.elsewhere() != null;
            if (isCarried == (entry.missing() != null)) {
                problems.add(FILE + ": " + entry.entry(), "expected what carries it, or why nothing does");
            }
        });
    }

    /** The list as a Markdown page. */
    public String page(Declared declared) {
        String carried = indicators.stream()
                .map(id -> row(
                        id,
                        declared.indicators().get(id).texts().name().en(),
                        link(id, declared),
                        declared.indicators().get(id).file()))
                .collect(Collectors.joining());
        return INTRODUCTION
                + "## Indicators (" + indicators.size() + ")\n\n"
                + head("entry", "what it asks for", "carried by", "file")
                + carried
                + section("Reserve list", reserve, declared)
                + section("Special indicators", special, declared)
                + beyond(declared);
    }

    private static String section(String title, List<Entry> entries, Declared declared) {
        return "\n## " + title + " (" + entries.size() + ")\n\n"
                + head("entry", "what it asks for", "carried by", "not built, and why")
                + entries.stream().map(entry -> line(entry, declared)).collect(Collectors.joining());
    }

    private static String line(Entry entry, Declared declared) {
        Stream<String> links = entry.by().stream().map(id -> link(id, declared));
        Stream<String> others = Stream.ofNullable(entry.elsewhere());
        return row(
                entry.entry(),
                entry.about(),
                Stream.concat(links, others).collect(Collectors.joining(", ")),
                entry.missing() == null ? "" : entry.missing());
    }

    private String beyond(Declared declared) {
        List<String> asked = Stream.concat(
                        indicators.stream(),
                        Stream.concat(reserve.stream(), special.stream()).flatMap(entry -> entry.by().stream()))
                .toList();
        return "\n## Beyond it\n\n"
                + declared.ids().stream()
                        .filter(id -> !asked.contains(id))
                        .map(id -> link(id, declared))
                        .collect(Collectors.joining(", "))
                + "\n";
    }

    private static String link(String id, Declared declared) {
        String page = declared.indicators().find(id).isPresent() ? "indicators.md" : "analyses.md";
        return "[" + id + "](" + page + "#" + anchor(id) + ")";
    }
}
