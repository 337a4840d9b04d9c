package cat.impulsem.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressIT extends BrowserTest {
    @Test
    void languageUnitAndPeriodLiveInTheAddressAndBackReturns() {
        open("t?t=d02&p=2024-12..2025-11");
        waitForHeading("Eixample");
        assertThat(page.locator(".heading .lead").innerText()).contains("desembre 2024 – novembre 2025");

        page.locator(".languages a[lang=es]").click();
        page.locator(".lead", hasText("diciembre 2024")).waitFor();
        assertThat(path()).isEqualTo("t?l=es&p=2024-12..2025-11&t=d02");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("es");

        page.goBack();
        page.locator(".lead", hasText("desembre 2024")).waitFor();
        assertThat(path()).contains("t=d02").doesNotContain("l=es");
        page.waitForCondition(() -> "ca".equals(page.locator("html").getAttribute("lang")));
    }

    @Test
    void chosenPeriodIsInFiguresTitleAndAddressAndBackReturns() {
        open("i/L1.A?t=d02&p=2025-11");
        waitForHeading("Quota de temps burocràtic");
        String titleBefore = page.title();
        String figuresBefore = page.locator("#units table").innerText();

        choosePeriod("octubre 2025");
        page.locator("#units .note", hasText("octubre 2025")).first().waitFor();
        page.waitForCondition(() -> path().contains("p=2025-10"));
        assertThat(page.title()).contains("octubre 2025").isNotEqualTo(titleBefore);
        String told = "S'ha actualitzat: " + page.title();
        page.waitForCondition(
                () -> told.equals(page.locator("#spoken[role=status]").textContent()));
        String figures = page.locator("#units table").innerText();
        assertThat(figures).isNotEqualTo(figuresBefore);

        page.goBack();
        page.locator("#units .note", hasText("novembre 2025")).first().waitFor();
        assertThat(path()).contains("p=2025-11");
        assertThat(page.title()).isEqualTo(titleBefore);
        assertThat(page.locator("#units table").innerText()).isEqualTo(figuresBefore);
        assertThat(period().innerText()).contains("novembre 2025");

        page.goForward();
        page.locator("#units .note", hasText("octubre 2025")).first().waitFor();
        page.reload();
        waitForHeading("Quota de temps burocràtic");
        assertThat(page.locator("#units table").innerText()).isEqualTo(figures);
    }

    /** Months are the same whichever of them is chosen: what a reader points at in their chart must not be taken away. */
    @Test
    void chartOfAllMonthsStaysWhileAnotherPeriodIsChosenAndGoesWithAnotherTerritory() {
        open("i/L1.A?t=d02&p=2025-11");
        waitForHeading("Quota de temps burocràtic");
        Locator months = page.locator("#months vaadin-chart");
        months.waitFor();
        months.evaluate("chart => { chart.dataset.pointedAt = 'yes'; }");

        choosePeriod("octubre 2025");
        page.locator("#units .note", hasText("octubre 2025")).first().waitFor();
        assertThat(months.getAttribute("data-pointed-at")).isEqualTo("yes");
        assertThat(page.locator("main > :first-child h1").innerText()).isEqualTo("Quota de temps burocràtic");

        page.locator(".filters button", hasText("Restableix")).click();
        page.waitForCondition(() -> path().equals("i/L1.A"));
        page.waitForCondition(() -> page.locator("#months vaadin-chart").count() == 1
                && page.locator("#months vaadin-chart").getAttribute("data-pointed-at") == null);
        assertThat(page.locator("main > :first-child h1").innerText()).isEqualTo("Quota de temps burocràtic");
    }

    @Test
    void filtersAreTakenBackAtOnceOrTheLastOneWhereNothingIsLeftToShow() {
        open("p?v=bases&p=2023-12&t=d01");
        page.locator("#bases .wayout a", hasText("Treu el període: desembre 2023"))
                .waitFor();

        page.locator("#bases .wayout a").click();
        page.locator("#bases table").waitFor();
        assertThat(path()).isEqualTo("p?t=d01&v=bases");

        page.locator(".filters button", hasText("Restableix")).click();
        page.locator("#objectives").waitFor();
        page.waitForCondition(() -> path().equals("p"));
        assertThat(page.locator(".filters button").isVisible()).isFalse();
    }

    @Test
    void cityCanBeChosenWhereATerritoryStandsInThePath() {
        open("t/d02");
        waitForHeading("Eixample");

        page.locator(".filters button", hasText("Restableix")).click();

        waitForHeading("Barcelona");
        assertThat(path()).isEqualTo("t");
    }

    @Test
    void choiceIsKeptByPagesThatOfferNone() {
        open("i?t=d01&p=2025-11");
        page.locator(".top nav a[href^=def]").click();
        page.waitForCondition(() -> !page.locator(".filters").isVisible());
        assertThat(path()).isEqualTo("def?p=2025-11&t=d01");

        page.locator(".top nav a[href^='i?']").click();
        page.locator(".filters").waitFor();
        assertThat(path()).isEqualTo("i?p=2025-11&t=d01");
        assertThat(period().innerText()).contains("novembre 2025");
    }

    @Test
    void chosenLanguageIsFoundAgainInTheNextVisit() {
        open("");
        page.locator(".languages a[lang=en]").click();
        page.locator("h2", hasText("What has changed")).waitFor();
        page.waitForCondition(() -> page.evaluate("document.cookie").toString().contains("impulsem-language=en"));

        open("");

        page.locator("h2", hasText("What has changed")).waitFor();
    }

    @Test
    void linkOfSomebodyElseLeavesThePreferencesOfItsReader() {
        open("t?l=es&t=c2");
        waitForHeading("CSS Raval Sud");

        assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("es");
        assertThat(page.evaluate("document.cookie").toString())
                .doesNotContain("impulsem-language=es")
                .doesNotContain("impulsem-unit=c2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c?u=c1,c999,c2&x=L1.A,NOPE | u=c999 | x=NOPE",
                "c?u=city,d01,d02,c1,c2,c3,c4 | u=c4 | u=c4",
                "d?x=L9.9&b=rooms | x=L9.9 | b=rooms",
                "d?m=nothing&w=1999 | m=nothing | w=1999",
                "p?v=foo | v=foo | v=foo",
                "i/L1.A?o=best&v=pie | o=best | v=pie",
                "?k=nothing&n=rooms | k=nothing | n=rooms"
            })
    void choiceThatAPageDoesNotHaveIsTold(String address, String first, String second) {
        open(address);

        assertThat(page.locator(".notice").innerText()).contains("«" + first + "»", "«" + second + "»");
    }

    @Test
    void choicesThatThePageHasAreNotTold() {
        open("c?u=c1,c2&x=L1.A");
        assertThat(page.locator(".notice").count()).isZero();
        open("d?x=all&u=d01&b=centres&w=last12");
        assertThat(page.locator(".notice").count()).isZero();
        open("i/L1.A?n=all&o=value");
        assertThat(page.locator(".notice").count()).isZero();
    }

    @Test
    void whatDoesNotExistFallsBackAndIsTold() {
        open("?t=d77&p=1999");

        assertThat(page.locator(".notice").innerText()).contains("«d77»").contains("«1999»");
        waitForHeading("Barcelona");
    }

    @Test
    void centreThatClosedLeadsToItsDistrictAndSaysWhatBecameOfIt() {
        open("t/c9");

        assertThat(page.locator(".notice").innerText()).contains("CSS Antic").contains("es va unir");
        waitForHeading("Eixample");
    }

    @Test
    void addressThatLeadsNowhereOffersTheWayBack() {
        open("nowhere");

        waitForHeading("Aquesta pàgina no existeix");
        assertThat(page.locator("main").innerText()).contains("No hi ha res a l'adreça /nowhere.");
    }

    @Test
    void coloursAreFoundAgain() {
        open("");
        page.locator(".schemes button").nth(1).click();
        page.waitForCondition(() -> page.evaluate("document.cookie").toString().contains("impulsem-scheme=dark"));

        open("def");

        assertThat(page.evaluate("getComputedStyle(document.documentElement).colorScheme"))
                .isEqualTo("dark");
    }

    private static com.microsoft.playwright.Page.LocatorOptions hasText(String words) {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText(words);
    }
}
