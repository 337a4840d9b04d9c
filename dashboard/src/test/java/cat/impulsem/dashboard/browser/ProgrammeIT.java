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
import org.junit.jupiter.api.Test;

/** A district lead reads the programme: own centres, the city's own figures, nothing of others. */
class ProgrammeIT extends BrowserTest {
    @Override
    String account() {
        return FixtureAccounts.LEAD;
    }

    @Test
    void leadFindsThePartThePlaceAndTheSameTableInTheFile() throws IOException {
        open("t?t=d01&p=2024-12..2025-11");
        page.locator("nav a", hasText("Programa")).click();
        waitForHeading("Programa");
        page.locator(".tabs a", hasText("Bases i condicions")).click();
        page.locator("#bases").waitFor();
        assertThat(path()).isEqualTo("p?p=2024-12..2025-11&t=d01&v=bases");
        assertThat(page.locator("#bases").innerText()).contains("encara no s'havia acabat cap període");

        open("p?v=bases&t=d01");
        assertThat(page.locator(".tabs a[aria-current]").innerText()).isEqualTo("Bases i condicions");
        assertThat(page.locator("#bases .finding").innerText()).contains("Centres amb revisió: 2.");
        assertThat(rowsOnScreen())
                .hasSize(4)
                .anySatisfy(row ->
                        assertThat(row).startsWith("CSS Raval Nord", "2", "2").endsWith("3 ✓"))
                .anySatisfy(row -> assertThat(row).startsWith("CSS Raval Sud").contains("1 ↓"));

        Download download =
                page.waitForDownload(() -> page.locator("#bases .file").nth(1).click());
        assertThat(download.suggestedFilename()).isEqualTo("bases_d01_2025-H2_2026-01-15-small_dades-simulades.csv");
        // Beside each level the file has its words.
        assertThat(rows(Files.readString(download.path())))
                .hasSameSizeAs(rowsOnScreen())
                .anySatisfy(row -> assertThat(row).contains("CSS Raval Sud", "1 ↓"));
    }

    @Test
    void cityShowsItsOwnFiguresAndOnlyTheLeadsCentres() {
        open("p?v=bases&t=city");
        assertThat(page.locator("#bases").innerText())
                .contains("CSS Raval Nord", "CSS Raval Sud")
                .doesNotContain("Casc Antic");
        assertThat(page.locator("#levels .finding").innerText()).contains("8 de 24");

        open("p?v=bases&t=d02");
        waitForHeading("No tens permís per veure això");
    }

    @Test
    void totalThatMustNotBeMadeHasItsReasonAndItsBounds() {
        open("p?v=participation");

        assertThat(page.locator("#strategy tr.total").innerText()).contains("–").doesNotContain("799");
        assertThat(page.locator("#strategy").innerText()).contains("almenys 561 i com a molt 799");
        assertThat(page.locator("#bounds .finding").innerText()).contains("Entre 139 i 381 persones");
    }

    private List<List<String>> rowsOnScreen() {
        return page.locator("#bases table tr").all().stream()
                .map(row -> row.locator("th, td").all().stream()
                        .map(ProgrammeIT::seen)
                        .toList())
                .toList();
    }

    private static String seen(Locator cell) {
        return cell.evaluate("cell => [...cell.childNodes].filter(node => !node.classList?.contains('sr'))"
                        + ".map(node => node.textContent).join('')")
                .toString();
    }

    private static List<List<String>> rows(String file) {
        return Arrays.stream(file.substring(1).split("\r\n"))
                .map(line -> List.of(line.split(";", -1)))
                .toList();
    }

    private static Page.LocatorOptions hasText(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }
}
