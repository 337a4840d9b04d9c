package cat.impulsem.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
    void chosenLanguageIsFoundAgainInTheNextVisit() {
        open("?l=en");
        page.locator("h2", hasText("What has changed")).waitFor();
        page.waitForCondition(() -> page.evaluate("document.cookie").toString().contains("impulsem-language=en"));

        open("");

        page.locator("h2", hasText("What has changed")).waitFor();
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
