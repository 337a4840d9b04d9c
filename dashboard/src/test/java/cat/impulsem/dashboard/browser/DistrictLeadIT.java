package cat.impulsem.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.fixture.FixtureAccounts;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The way of somebody who leads district 01 and signs in with its grant. */
class DistrictLeadIT extends BrowserTest {
    @Override
    String account() {
        return FixtureAccounts.LEAD;
    }

    /** Centre 1: 12 x 110 + 234 = 1554 of 12000; centre 2: 12 x 210 + 234 = 2754; the district 4308 of 24000. */
    @Test
    void leadFindsOwnDistrictItsCentresAndTheSameFiguresInTheFile() throws IOException {
        waitForHeading("Ciutat Vella");
        page.locator(".profile").waitFor();
        assertThat(page.locator(".status").innerText())
                .contains(
                        "Dades simulades", "Dades fins al 31/12/2025", "Data de càrrega: ", "1 de 2 centres complets");
        assertThat(path()).isEqualTo("t?t=d01");

        Locator row = page.locator(".profile tbody tr").first();
        assertThat(row.locator("td").first().innerText()).isEqualTo("18,0\u00a0%");
        assertThat(row.locator("td").nth(1).innerText()).isEqualTo("28,0\u00a0%");

        row.locator("th a").click();
        waitForHeading("Quota de temps burocràtic");
        assertThat(page.locator("#units vaadin-chart .highcharts-point").count())
                .isEqualTo(2);

        Download download =
                page.waitForDownload(() -> page.locator("#units a.file").nth(1).click());
        assertThat(download.suggestedFilename())
                .isEqualTo("L1.A_d01_2025-01_2025-12_2026-01-15-small_dades-simulades.csv");
        assertThat(FileRows.marked(rows(Files.readString(download.path())))).isEqualTo(rowsOnScreen());
        assertThat(rowsOnScreen())
                .hasSize(4)
                .contains(List.of("CSS Raval Sud", "2754", "12000", "23,0", "", "", "sense prova", "valor"));
    }

    @Test
    void figureIsTracedToItsTablesLoadSnapshotAndQuery() {
        open("i/L1.A?t=d01");

        assertThat(page.locator(".origin").innerText())
                .contains("Anotacions d'agenda")
                .contains("abc")
                .contains("2026-01-15-small");
        page.locator(".origin summary").click();
        assertThat(page.locator(".origin .sql").innerText()).contains("select 1");

        page.locator(".origin a", new Page.LocatorOptions().setHasText("Anotacions d'agenda"))
                .click();
        waitForHeading("Dades");
        assertThat(path()).startsWith("d?m=agenda_entries");
        assertThat(page.locator("#matrix").innerText())
                .contains("Raval Nord")
                .contains("Raval Sud")
                .doesNotContain("Barceloneta");
        assertThat(page.locator("#tables").count()).isZero();
    }

    private List<List<String>> rowsOnScreen() {
        return page.locator("#units table tr").all().stream()
                .map(row -> row.locator("th, td").all().stream()
                        .map(DistrictLeadIT::seen)
                        .toList())
                .toList();
    }

    /** The file has numbers without grouping. */
    private static String seen(Locator cell) {
        Object text = cell.evaluate("cell => [...cell.childNodes].filter(node => !node.classList?.contains('sr'))"
                + ".map(node => node.textContent).join('')");
        String words = text.toString();
        return words.matches("[−0-9.,]+\\*?") ? words.replace(".", "").replace('−', '-') : words;
    }

    private static List<List<String>> rows(String file) {
        return Arrays.stream(file.substring(1).split("\r\n"))
                .map(line -> Arrays.stream(line.split(";", -1)).collect(Collectors.toList()))
                .collect(Collectors.toList());
    }
}
