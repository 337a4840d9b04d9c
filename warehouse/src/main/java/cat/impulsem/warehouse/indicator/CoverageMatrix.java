package cat.impulsem.warehouse.indicator;

import static cat.impulsem.warehouse.text.Markdown.anchor;
import static cat.impulsem.warehouse.text.Markdown.head;
import static cat.impulsem.warehouse.text.Markdown.row;

import cat.impulsem.warehouse.text.LocalText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which indicators speak about which item of the strategy and the programme; no item is empty without a reason. */
public final class CoverageMatrix {
    private static final String INTRODUCTION = """
            # Coverage matrix

            What the strategy, the programme and the method ask for, and the indicators and analyses that speak about it, as
            `warehouse/src/main/resources/coverage.yml` and their own files declare it. An item without either says why.
            What became of each entry of the reference catalogue stands in [the reference catalogue](catalogue.md). This
            page is generated; `./impulsem docs` writes it again.

            """;

    private final List<Row> rows;

    private CoverageMatrix(List<Row> rows) {
        this.rows = rows;
    }

    /**
     * One item and what speaks about it.
     *
     * @param item item
     * @param indicators ids, in the order of lists; empty where none does
     * @param analyses the same of analyses
     */
    public record Row(CoverageItem item, List<String> indicators, List<String> analyses) {

        /** Whether nobody speaks about the item and nobody says why. */
        public boolean isForgotten() {
            return isEmpty() && item.missing() == null;
        }

        /** Whether nobody speaks about the item. */
        public boolean isEmpty() {
            return indicators.isEmpty() && analyses.isEmpty();
        }
    }

    /**
     * The matrix of a catalogue.
     *
     * @param analyses what each analysis speaks about, by id, in the order of lists
     */
    public static CoverageMatrix of(
            Coverage coverage, IndicatorCatalogue catalogue, Map<String, List<String>> analyses) {
        return new CoverageMatrix(coverage.items().stream()
                .map(item -> new Row(item, indicators(item, catalogue), analyses(item, analyses)))
                .toList());
    }

    private static List<String> analyses(CoverageItem item, Map<String, List<String>> analyses) {
        return analyses.entrySet().stream()
                .filter(one -> one.getValue().contains(item.code()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> indicators(CoverageItem item, IndicatorCatalogue catalogue) {
        return catalogue.all().stream()
                .filter(indicator -> indicator.covers().contains(item.code()))
                .map(Indicator::id)
                .toList();
    }

    /** Every item, in the order of the declaration. */
    public List<Row> rows() {
        return rows;
    }

    /** The matrix as a Markdown page. */
    public String page() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        LocalText group = null;
        for (Row row : rows) {
            if (!row.item().group().equals(group)) {
                group = row.item().group();
                page.append(group == rows.getFirst().item().group() ? "" : "\n")
                        .append("## ")
                        .append(group.en())
                        .append("\n\n")
                        .append(head("item", "ca", "es", "en", "indicators", "analyses"));
            }
            page.append(line(row));
        }
        return page.toString();
    }

    private static String line(Row row) {
        LocalText name = row.item().name();
        String indicators = row.isEmpty() && row.item().missing() != null
                ? "none: " + row.item().missing().en()
                : links("indicators.md", row.indicators());
        return row(
                row.item().code(), name.ca(), name.es(), name.en(), indicators, links("analyses.md", row.analyses()));
    }

    private static String links(String page, List<String> ids) {
        return ids.stream()
                .map(id -> "[" + id + "](" + page + "#" + anchor(id) + ")")
                .collect(Collectors.joining(", "));
    }
}
