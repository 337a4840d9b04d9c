package cat.impulsem.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PickerIT extends BrowserTest {
    private static final String FINDING = "#extract-finding";

    /** Seven main indicators; district 01 and its two centres; one period. */
    @Test
    void fileHoldsWhatThePreviewShowsCellByCell() throws IOException {
        open("d?t=d01");
        page.locator(FINDING, hasText("Xifres: 7 (7 indicadors, 1 territori, 1 període)"))
                .waitFor();

        choose("Desglossament", "Amb tots els seus centres");
        page.locator(FINDING, hasText("Xifres: 21 (7 indicadors, 3 territoris, 1 període)"))
                .waitFor();
        page.waitForCondition(() -> path().contains("b=centres"));
        assertThat(path()).contains("t=d01");

        Download download = page.waitForDownload(
                () -> page.locator("#extract .file").first().click());
        assertThat(download.suggestedFilename())
                .isEqualTo("extract_main_d01-centres_latest12_2025-01_2025-12_2026-01-15-small_dades-simulades.csv");
        List<List<String>> file = FileRows.marked(rows(Files.readString(download.path())));
        assertThat(file).hasSize(22).isEqualTo(rowsOnScreen());
        assertThat(file)
                .contains(List.of(
                        "L1.A",
                        "Quota de temps burocràtic",
                        "c2",
                        "CSS Raval Sud",
                        "2025-01..2025-12",
                        "2754",
                        "12000",
                        "23,0",
                        "",
                        "",
                        "%",
                        "1",
                        "valor",
                        "2026-01-15-small"));
    }

    @Test
    void addressOfThePageBringsTheSameExtractAgain() {
        open("d?t=d02&x=L1.A,C.A&u=d01,c3&w=last12");

        page.locator(FINDING, hasText("Xifres: 48 (2 indicadors, 2 territoris, 12 períodes)"))
                .waitFor();
        assertThat(page.locator("#extract .address code").innerText())
                .isEqualTo(
                        "/data/extract?indicator=L1.A,C.A&units=d01,c3&breakdown=none&period=last12&format=csv&l=ca");
        assertThat(page.locator("#extract .file").first().getAttribute("href"))
                .isEqualTo("data/extract?indicator=L1.A,C.A&units=d01,c3&breakdown=none&period=last12"
                        + "&format=csv-excel&l=ca");
    }

    @Test
    void longExtractShowsItsFirstRowsAndSaysSo() {
        open("d?x=all&b=centres&w=months");

        assertThat(page.locator("#extract").innerText()).contains("Es veuen les 50 primeres files de 1.560");
        assertThat(page.locator("#extract tbody tr").count()).isEqualTo(50);
    }

    @Test
    void seventhTerritoryIsRefusedAndTheBoxPutRight() {
        open("c?u=city,d01,d02,c1,c2,c3&x=L1.A");
        Locator box = page.locator("vaadin-multi-select-combo-box").first();

        box.locator("input").fill("Casc Antic");
        page.locator("vaadin-multi-select-combo-box-item", hasText("Casc Antic"))
                .first()
                .click();

        box.locator("[slot=error-message]", new Locator.LocatorOptions().setHasText("de dos a sis territoris"))
                .waitFor();
        assertThat(box.evaluate("box => box.selectedItems.length")).isEqualTo(6);
        assertThat(page.locator("main table").first().locator("tbody tr").count())
                .isEqualTo(6);
    }

    private void choose(String field, String item) {
        page.locator("vaadin-select", hasText(field)).click();
        page.locator("vaadin-select-item", hasText(item)).last().click();
    }

    private List<List<String>> rowsOnScreen() {
        return page.locator("#extract table tr").all().stream()
                .map(row ->
                        row.locator("th, td").all().stream().map(PickerIT::seen).toList())
                .toList();
    }

    /** The file has numbers without grouping. */
    private static String seen(Locator cell) {
        Object text = cell.evaluate("cell => [...cell.childNodes].filter(node => !node.classList?.contains('sr'))"
                + ".map(node => node.textContent).join('')");
        String words = text.toString();
        return words.matches("[−0-9.,]+\\*?") ? words.replace(".", "").replace('−', '-') : words;
    }

    /** A separator in a text in quotes separates nothing. */
    private static List<List<String>> rows(String file) {
        return Arrays.stream(file.substring(1).split("\r\n"))
                .map(line -> Arrays.stream(line.split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                        .map(cell -> cell.replaceAll("^\"|\"$", ""))
                        .toList())
                .toList();
    }

    private static Page.LocatorOptions hasText(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }
}
