package cat.impulsem.warehouse.indicator;

import static cat.impulsem.warehouse.text.Markdown.head;
import static cat.impulsem.warehouse.text.Markdown.row;

import cat.impulsem.warehouse.text.LocalText;
import java.util.List;
import java.util.stream.Collectors;

/** Which indicators speak about which item of the strategy and the programme; no item is empty without a reason. */
public final class CoverageMatrix {
    private static final String INTRODUCTION = """
            # Coverage matrix

            What the strategy, the programme and the method ask for, and the indicators that speak about it, as
            `warehouse/src/main/resources/coverage.yml` and the files of the indicators declare it. An item without an
            indicator says why. This page is generated; `./impulsem docs` writes it again.

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
     */
    public record Row(CoverageItem item, List<String> indicators) {

        /** Whether nobody speaks about the item and nobody says why. */
        public boolean isForgotten() {
            return indicators.isEmpty() && item.missing() == null;
        }
    }

    /** The matrix of a catalogue. */
    public static CoverageMatrix of(Coverage coverage, IndicatorCatalogue catalogue) {
        return new CoverageMatrix(coverage.items().stream()
                .map(item -> new Row(item, indicators(item, catalogue)))
                .toList());
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
                        .append(head("item", "ca", "es", "en", "indicators"));
            }
            page.append(line(row));
        }
        return page.toString();
    }

    private static String line(Row row) {
        LocalText name = row.item().name();
        return row(row.item().code(), name.ca(), name.es(), name.en(), answer(row));
    }

    private static String answer(Row row) {
        if (row.indicators().isEmpty()) {
            return row.item().missing() == null
                    ? ""
                    : "none: " + row.item().missing().en();
        }
        return row.indicators().stream()
                .map(id -> "[" + id + "](indicators.md#" + IndicatorPages.anchor(id) + ")")
                .collect(Collectors.joining(", "));
    }
}
