package cat.impulsem.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.browser.ShownTable.Shown;
import com.microsoft.playwright.APIResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Walks every link to a file of every page and holds each table against its workbook, both kinds of CSV and Parquet. */
class FilesIT extends BrowserTest {
    private static final List<String> PAGES = List.of(
            "",
            "?t=d01&p=2025-10",
            "?n=neighbourhoods",
            "t?t=d01",
            "t?t=c2",
            "i",
            "i/L1.A?t=d01",
            "i/L1.A?t=c1&n=all",
            "i/L3.1a?t=d01",
            "i/L2.A?t=city",
            "i/C.A?t=c3&p=2025",
            "c?u=d01,d02,c1",
            "p",
            "p?v=plan",
            "p?v=plan&t=c1",
            "p?v=actions",
            "p?v=bases&t=d01",
            "p?v=participation",
            "p?v=lessons",
            "p?v=activity",
            "d");
    private static final Pattern NUMBER = Pattern.compile("^[−-]?\\d{1,3}(\\.\\d{3})*(,\\d+)?|^[−-]?\\d+(,\\d+)?");
    private static final Pattern MARKS = Pattern.compile("\\*?(\u00a0[purm])*$");
    private static final Pattern FILE_NAME = Pattern.compile("filename\\*?=(?:UTF-8'')?\"?([^\";]+)");

    /** Tables that the page shows summed up or as a matrix; their files are held against each other. */
    private static final List<String> OTHERWISE_SHOWN = List.of("signals_", "arrivals_");

    private final Map<String, List<List<String>>> seen = new HashMap<>();
    private int compared;

    @Test
    void everyFileHoldsTheTableOfItsPageCellByCell() {
        for (String address : PAGES) {
            open(address);
            openMore();
            ShownTable.of(page).forEach(table -> compare(address, table));
        }
        assertThat(compared).isGreaterThan(40);
    }

    /** What comes when it is opened is a part of the page too. */
    private void openMore() {
        page.evaluate("document.querySelectorAll('details.more').forEach(more => more.open = true)");
        page.waitForCondition(
                () -> page.locator("details.more:not(:has(.files))").count() == 0);
    }

    private void compare(String address, ShownTable table) {
        String where = "/" + address + ", " + table.titles();
        List<List<String>> csv = FileRows.csv(file(table, 1), ';');
        byte[] workbook = file(table, 0);

        assertThat(FileRows.csv(file(table, 2), ',')).as(where).isEqualTo(csv);
        assertThat(FileRows.sheet(workbook, 0)).as(where + ", workbook").isEqualTo(csv);
        List<List<String>> parquet = FileRows.parquet(file(table, 3));
        assertThat(parquet.subList(1, parquet.size())).as(where + ", Parquet").isEqualTo(csv.subList(1, csv.size()));
        assertThat(csv.getFirst()).as(where).doesNotContain("");
        filters(where, FileRows.sheet(workbook, 1));

        String name = name(get(table, 1));
        assertThat(name)
                .as(where)
                .matches("[^_]+.*_.+_(\\d{4}.*|all)_2026-01-15-small_dades-simulades\\.csv|.*document.*");
        assertThat(seen.computeIfAbsent(name, first -> csv))
                .as("two tables are called " + name)
                .isEqualTo(csv);
        if (!table.titles().isEmpty() && OTHERWISE_SHOWN.stream().noneMatch(name::startsWith)) {
            cells(where, table, csv);
            compared++;
        }
    }

    /** Where and when stand in the workbook, and an address that leads back. */
    private static void filters(String where, List<List<String>> sheet) {
        assertThat(sheet)
                .as(where)
                .anyMatch(
                        row -> row.getFirst().equals("Territori") && !row.get(1).isBlank());
        assertThat(sheet)
                .as(where)
                .anyMatch(row -> row.getFirst().equals("Període") && !row.get(1).isBlank());
        assertThat(sheet)
                .as(where)
                .anyMatch(row -> row.getFirst().equals("Adreça al tauler")
                        && row.get(1).startsWith("/")
                        && !row.get(1).equals("/."));
    }

    private static void cells(String where, ShownTable table, List<List<String>> file) {
        assertThat(file.size() - 1)
                .as(where)
                .isGreaterThanOrEqualTo(table.rows().size());
        int from = 0;
        for (int column = 0; column < table.titles().size(); column++) {
            if (!table.isRead(column)) {
                continue;
            }
            int found = column(file.getFirst(), table.titles().get(column), from);
            assertThat(found)
                    .as(where + ": " + table.titles().get(column) + " in " + file.getFirst())
                    .isNotNegative();
            from = found + 1;
            for (int row = 0; row < table.rows().size(); row++) {
                same(
                        where + ", row " + row,
                        table.rows().get(row).get(column),
                        file.get(row + 1),
                        found,
                        file.getFirst());
            }
        }
    }

    private static int column(List<String> titles, String title, int from) {
        for (int i = from; i < titles.size(); i++) {
            if (titles.get(i).equals(title) || titles.get(i).startsWith(title + " (")) {
                return i;
            }
        }
        return -1;
    }

    /** The same number or the same words; what its letters and its sign mean, and its unit, are in the file as well. */
    private static void same(String where, Shown shown, List<String> row, int column, List<String> titles) {
        String cell = row.get(column);
        if (!shown.aside().isEmpty()) {
            assertThat(row).as(where + ", words for " + shown.text()).contains(shown.aside());
        }
        if (cell.equals(FileRows.plain(shown.text()))) {
            return;
        }
        if (!cell.matches("-?\\d+(\\.\\d+)?")) {
            assertThat(cell).as(where).isEqualTo(shown.text());
            return;
        }
        Matcher number = NUMBER.matcher(shown.text());
        assertThat(number.find())
                .as(where + ": " + shown.text() + " for " + cell)
                .isTrue();
        String canonical = number.group().replace(".", "").replace(',', '.').replace('−', '-');
        assertThat(FileRows.plain(canonical)).as(where).isEqualTo(cell);
        String unit = MARKS.matcher(shown.text().substring(number.end()))
                .replaceFirst("")
                .strip();
        if (!unit.isEmpty()) {
            boolean isTold = titles.get(column).contains("(") || titles.contains("Unitat");
            assertThat(isTold).as(where + ", unit of " + shown.text()).isTrue();
        }
    }

    private byte[] file(ShownTable table, int link) {
        return get(table, link).body();
    }

    private APIResponse get(ShownTable table, int link) {
        APIResponse answer = page.request().get(table.links().get(link));
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private static String name(APIResponse answer) {
        Matcher name = FILE_NAME.matcher(answer.headers().get("content-disposition"));
        assertThat(name.find()).isTrue();
        return URLDecoder.decode(name.group(1), StandardCharsets.UTF_8);
    }
}
