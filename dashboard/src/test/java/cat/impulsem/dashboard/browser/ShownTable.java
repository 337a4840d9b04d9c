package cat.impulsem.dashboard.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * A table of an open page and the links to its files.
 *
 * @param titles what stands above its columns
 * @param rows its cells
 * @param links addresses of its files: workbook, CSV for spreadsheets, CSV for programs, Parquet
 */
record ShownTable(List<String> titles, List<List<Shown>> rows, List<String> links) {
    /** What was written under a figure, drawn, or written for those who cannot see is no part of a cell's text. */
    private static final String READ = """
        () => {
          const words = cell => {
            const copy = cell.cloneNode(true);
            copy.querySelectorAll('.sub, .sr, svg').forEach(part => part.remove());
            return copy.textContent;
          };
          const before = files => {
            for (let at = files.previousElementSibling; at; at = at.previousElementSibling) {
              if (at.matches('.files')) return null;
              if (at.matches('table')) return at;
              const inside = at.querySelectorAll('table');
              if (inside.length) return inside[inside.length - 1];
            }
            return null;
          };
          return [...document.querySelectorAll('main div.files')]
            .filter(files => files.querySelector('a.file'))
            .map(files => ({files, table: before(files)}))
            .map(({files, table}) => ({
              links: [...files.querySelectorAll('a.file')].map(link => link.href),
              titles: table ? [...table.querySelectorAll('thead th, thead td')].map(words) : [],
              rows: table ? [...table.querySelectorAll('tbody tr')].map(row => [...row.cells].map(
                cell => ({text: words(cell), aside: cell.title || ''}))) : []
            }));
        }
        """;

    /**
     * A cell.
     *
     * @param text what is read in it
     * @param aside what its sign or its letters mean; empty where it has none
     */
    record Shown(String text, String aside) {}

    /** Those of a page; where links stand alone, no titles and no rows. */
    @SuppressWarnings("unchecked")
    static List<ShownTable> of(Page page) {
        return ((List<Map<String, Object>>) page.evaluate(READ))
                .stream().map(ShownTable::read).toList();
    }

    @SuppressWarnings("unchecked")
    private static ShownTable read(Map<String, Object> table) {
        return new ShownTable(
                (List<String>) table.get("titles"),
                ((List<List<Map<String, String>>>) table.get("rows"))
                        .stream().map(ShownTable::row).toList(),
                (List<String>) table.get("links"));
    }

    private static List<Shown> row(List<Map<String, String>> cells) {
        return cells.stream()
                .map(cell -> new Shown(cell.get("text"), cell.get("aside")))
                .toList();
    }

    /** Whether a column has something to read, and not drawings alone. */
    boolean isRead(int column) {
        return !titles.get(column).isEmpty()
                && rows.stream().anyMatch(row -> !row.get(column).text().isEmpty());
    }
}
