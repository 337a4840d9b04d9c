package cat.impulsem.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /** Thirty rows of each phase and kind in the last quarter, of district 01 and its two centres. */
    @Test
    void analysisIsChosenLookedAtAndTakenAwayCellByCell() {
        open("d?t=d01&b=centres&w=last12");
        Locator analysis = page.locator("#extract vaadin-combo-box");
        analysis.locator("input").fill("B8.stock");
        page.locator("vaadin-combo-box-item", hasText("B8.stock")).first().click();

        page.locator(FINDING, hasText("B8.stock Accions per fase i tipologia, 3 territoris"))
                .waitFor();
        page.waitForCondition(() -> path().contains("a=B8.stock"));
        assertThat(page.locator("#extract vaadin-multi-select-combo-box", hasText("Indicadors"))
                        .isVisible())
                .isFalse();
        choose("Període", "L'últim trimestre");
        page.locator(FINDING, hasText("Xifres: 90 (")).waitFor();
        assertThat(page.locator("#extract .address code").innerText())
                .isEqualTo("/data/extract?analysis=B8.stock&units=d01&breakdown=centres&period=latest&format=csv&l=ca");
        assertThat(page.locator("#extract thead").innerText()).contains("Fase (codi)", "Tipologia");

        List<List<String>> seen = rowsOnScreen();
        List<List<String>> csv = FileRows.csv(file(0), ';');
        assertThat(csv).hasSize(91);
        assertThat(csv.subList(0, seen.size())).isEqualTo(seen);
        assertThat(FileRows.sheet(file(1), 0)).isEqualTo(csv);
        assertThat(FileRows.csv(file(2), ',')).isEqualTo(csv);
        assertThat(FileRows.sheet(file(1), 2)).anyMatch(row -> row.getFirst().equals("B8.stock"));
        List<List<String>> parquet = FileRows.parquet(file(3));
        assertThat(parquet.subList(1, parquet.size())).isEqualTo(csv.subList(1, csv.size()));
    }

    @Test
    void protectedFiguresOfAnAnalysisStaySigns() {
        open("d?t=c3&a=R17.channel");

        assertThat(rowsOnScreen())
                .anyMatch(row -> row.containsAll(List.of("CENTRE", "Al centre", "persons", ".."))
                        && row.get(12).startsWith("Protegit: no es pot mostrar"))
                .anyMatch(row -> row.containsAll(List.of("VIDEO", "Per videotrucada", "share", "16,7", "%")));
        assertThat(new String(file(2), StandardCharsets.UTF_8)).contains(",CENTRE,Al centre,persons,Persones,..,");
    }

    /** The periods of an analysis are not those of indicators: what does not go with them is left behind. */
    @Test
    void clearingTheAnalysisBringsTheIndicatorsBack() {
        open("d?t=d01&a=B8.stock&w=quarters");
        page.locator(FINDING, hasText("2 períodes")).waitFor();

        page.locator("#extract vaadin-combo-box [part~=clear-button]").click();

        page.locator(FINDING, hasText("Xifres: 7 (7 indicadors, 1 territori, 1 període)"))
                .waitFor();
        page.waitForCondition(() -> path().equals("d?t=d01"));
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
        page.locator("#extract vaadin-select", hasText(field)).click();
        page.locator("vaadin-select-item", hasText(item)).last().click();
    }

    private byte[] file(int link) {
        Object href = page.locator("#extract .file").nth(link).evaluate("link => link.href");
        return page.request().get(href.toString()).body();
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
        return words.matches("[−0-9.,]*[0-9]\\*?") ? words.replace(".", "").replace('−', '-') : words;
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
