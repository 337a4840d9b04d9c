package cat.impulsem.dashboard.format;

import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;

/** Writes a table for the screen, in a box of its own that scrolls when the screen is narrow. */
public final class HtmlTable {
    private HtmlTable() {}

    /**
     * The table.
     *
     * @param look style of the table
     * @param label what the box is called by those who cannot see it
     */
    public static Markup of(ScreenTable table, String look, String label) {
        Markup out =
                new Markup().open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", label);
        out.open("table", "class", look);
        if (table.caption() != null) {
            out.element("caption", table.caption());
        }
        head(out, table);
        out.open("tbody");
        table.rows().forEach(row -> row(out, table, row));
        return out.close("tbody").close("table").close("div");
    }

    private static void head(Markup out, ScreenTable table) {
        out.open("thead").open("tr");
        for (Column column : table.columns()) {
            if (!column.isOnScreen()) {
                continue;
            }
            if (column.title().isEmpty()) {
                out.element("td", "");
                continue;
            }
            out.open("th", "scope", "col", "class", column.numeric() ? "num" : null);
            if (column.href() == null) {
                out.text(column.title());
            } else {
                out.link(column.href(), column.title());
            }
            out.close("th");
        }
        out.close("tr").close("thead");
    }

    private static void row(Markup out, ScreenTable table, Row row) {
        out.open("tr", "class", row.look());
        for (int i = 0; i < row.cells().size(); i++) {
            if (table.columns().get(i).isOnScreen()) {
                cell(out, table.columns().get(i), row.cells().get(i), i == 0);
            }
        }
        out.close("tr");
    }

    private static void cell(Markup out, Column column, Cell cell, boolean first) {
        String look = ((column.numeric() ? "num " : "") + (cell.look() == null ? "" : cell.look())).strip();
        String tag = first ? "th" : "td";
        out.open(
                tag,
                "scope",
                first ? "row" : null,
                "class",
                look.isEmpty() ? null : look,
                "data-label",
                first ? null : column.title(),
                "title",
                cell.aside());
        content(out, cell);
        out.close(tag);
    }

    /** In large figures the unit stands back behind the number. */
    private static void words(Markup out, Cell cell) {
        int space = cell.text().indexOf('\u00a0');
        if (cell.look() == null || !cell.look().startsWith("key") || space < 0) {
            out.text(cell.text());
            return;
        }
        out.text(cell.text().substring(0, space + 1));
        out.element("span", cell.text().substring(space + 1), "class", "unit");
    }

    private static void content(Markup out, Cell cell) {
        if (cell.href() == null) {
            words(out, cell);
        } else {
            out.link(cell.href(), cell.text());
        }
        if (cell.aside() != null) {
            out.element("span", " (" + cell.aside() + ")", "class", "sr");
        }
        if (cell.drawing() != null) {
            out.add(cell.drawing());
        }
    }
}
