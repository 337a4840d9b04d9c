package cat.impulsem.notebooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table to read.
 *
 * @param caption what it shows
 * @param head headings
 * @param rows cells, row by row
 * @param note what the reader must know, or an empty text
 */
public record Table(String caption, List<String> head, List<List<Cell>> rows, String note) implements Shown {

    /**
     * One cell.
     *
     * @param text what it says
     * @param isNumber whether it stands to the right
     * @param style further CSS declarations, or an empty text
     * @param title explanation shown on pointing at it, or an empty text
     */
    public record Cell(String text, boolean isNumber, String style, String title) {
        static Cell of(String text) {
            return new Cell(text, false, "", "");
        }

        private String html() {
            return "<td" + attribute("style", align() + style) + attribute("title", title) + ">" + escape(text)
                    + "</td>";
        }

        // Jupyter's own style puts every cell to the right.
        private String align() {
            return "text-align:" + (isNumber ? "right;" : "left;");
        }

        private static String attribute(String name, String value) {
            return value.isEmpty() ? "" : " " + name + "=\"" + escape(value) + "\"";
        }
    }

    @Override
    public String text() {
        List<List<String>> lines = new ArrayList<>(List.of(head));
        rows.forEach(row -> lines.add(row.stream().map(Cell::text).toList()));
        String body = lines.stream().map(this::line).collect(Collectors.joining("\n"));
        return caption + "\n" + body + (note.isEmpty() ? "" : "\n" + note);
    }

    private String line(List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> cells.get(i) + " ".repeat(width(i) - cells.get(i).length()))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private int width(int column) {
        int widest = rows.stream()
                .mapToInt(row -> row.get(column).text().length())
                .max()
                .orElse(0);
        return Math.max(widest, head.get(column).length());
    }

    @Override
    public Optional<String> html() {
        String heads = IntStream.range(0, head.size()).mapToObj(this::heading).collect(Collectors.joining());
        String body = rows.stream().map(Table::html).collect(Collectors.joining("\n"));
        return Optional.of("<table><caption>" + escape(caption) + "</caption>\n<thead><tr>" + heads
                + "</tr></thead>\n<tbody>\n" + body + "\n</tbody></table>\n"
                + (note.isEmpty() ? "" : "<p>" + escape(note).replace("\n", "<br>\n") + "</p>"));
    }

    private String heading(int column) {
        String align = rows.isEmpty() ? "" : rows.getFirst().get(column).align();
        return "<th" + Cell.attribute("style", align) + ">" + escape(head.get(column)) + "</th>";
    }

    private static String html(List<Cell> row) {
        return row.stream().map(Cell::html).collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
