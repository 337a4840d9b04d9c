package cat.impulsem.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class ReservationsIT extends BrowserTest {
    @Test
    void provisionalMonthSaysSoInChartTableAndFile() throws IOException {
        open("i/L1.1a?t=d01");
        page.locator("#months vaadin-chart .highcharts-series").first().waitFor();

        assertThat(page.locator("#months").innerText()).contains("Quadrat buit: xifra provisional");
        page.locator("#months summary", hasText("Mostra la taula")).click();
        assertThat(page.locator("#months tbody tr").first().innerText())
                .contains("\u00a0p")
                .contains("provisional: encara s'hi registraran dades");
        Download file =
                page.waitForDownload(() -> page.locator("#months a.file").nth(1).click());
        assertThat(Files.readString(file.path())).contains("provisional: encara s'hi registraran dades");
    }

    @Test
    void boundsStandInChartAndTable() {
        open("i/L2.A?t=d01");
        page.locator("#months vaadin-chart .highcharts-series").first().waitFor();

        assertThat(page.locator("#months").innerText()).contains("Banda clara");
        page.locator("#months summary", hasText("Mostra la taula")).click();
        assertThat(page.locator("#months tbody tr").first().innerText()).contains("10,0\t40,0");
    }

    @Test
    void changeOfDefinitionBreaksTheLineAndIsTold() {
        open("i/L3.2a");
        page.locator("#months vaadin-chart .highcharts-plot-line-label").first().waitFor();

        assertThat(page.locator("#months vaadin-chart .highcharts-plot-line-label")
                        .first()
                        .textContent())
                .isEqualTo("Definició 2");
        assertThat(page.locator(".versions").innerText())
                .contains("Versió 1 (1/1/2016 – 30/6/2025)")
                .contains("Primera definició.");
        page.locator("#months summary", hasText("Mostra la taula")).click();
        assertThat(page.locator("#months thead").innerText()).contains("definició anterior");
    }

    /** Bureaucracy lost 25 points; 15 went to groups and 10 to the team. */
    @Test
    void storyAddsUpInWordsAndTable() {
        open("");

        assertThat(page.locator("#B1 h2").innerText()).isEqualTo("2025: 1.083 hores recuperades dels tràmits");
        assertThat(page.locator("#B1").innerText())
                .contains("+1.250 hores")
                .contains("−167")
                .contains("+3.950");
        assertThat(page.locator("#B2 h2").innerText())
                .isEqualTo("2025: burocràcia, −25,0 punts; intervenció, +15,0; la resta, +10,0");
        page.locator("#B1 summary", hasText("Mostra la taula")).click();
        assertThat(page.locator("#B1 tbody tr td:nth-child(2)").allInnerTexts())
                .containsExactly("1.250", "−167", "1.083", "350", "2.117", "3.550", "400", "3.950", "4.000", "−50");
    }

    /** Of the district's own nothing is drawn; what the city regained is. */
    @Test
    void storyOfAProtectedTerritorySaysWhyThereIsNoneAndTellsThatOfTheCity() {
        open("?t=d02");

        assertThat(page.locator("#B1").innerText()).contains("Eixample, 2025: ");
        assertThat(page.locator("#B1 h3").innerText())
                .isEqualTo("Barcelona · 2025: 1.083 hores recuperades dels tràmits");
        assertThat(page.locator("#B1 vaadin-chart").count()).isEqualTo(1);
    }

    @Test
    void protectedAndMissingFiguresSayWhy() {
        open("i/L3.1a?t=d02");
        assertThat(page.locator("#units tbody tr").first().innerText())
                .contains("..")
                .contains("menys de 5 casos");

        open("i/L2.1a?t=d02");
        assertThat(page.locator("#units tbody tr").nth(1).innerText())
                .contains("–")
                .contains("No s'han lliurat");

        open("");
        assertThat(page.locator(".published tr.total").innerText())
                .contains("–")
                .doesNotContain("799");
        assertThat(page.locator(".published").innerText()).contains("no es poden sumar");
    }

    @Test
    void deliveriesOfTheCityAreCountedForWhoMaySeeThem() {
        open("d?m=agenda_entries");
        assertThat(page.locator("#tables").innerText()).contains("459.736").contains("9.486");
    }

    private static com.microsoft.playwright.Page.LocatorOptions hasText(String words) {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText(words);
    }
}
