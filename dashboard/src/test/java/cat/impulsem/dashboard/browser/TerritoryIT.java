package cat.impulsem.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.fixture.FixtureAccounts;
import org.junit.jupiter.api.Test;

/** The page of a territory as the lead of district 01 sees it. */
class TerritoryIT extends BrowserTest {
    @Override
    String account() {
        return FixtureAccounts.LEAD;
    }

    /** Three actions in district 01: two in development (one of them in evaluation too), one in diagnosis. */
    @Test
    void everyPartOpensWithWhatWasFound() {
        open("t?t=d01");

        assertThat(page.locator("#actions h2").innerText()).isEqualTo("Accions comunitàries: 3; en desenvolupament, 2");
        assertThat(page.locator("#bases h2").innerText()).contains("de 2 centres");
        for (String part : new String[] {"parts", "served", "time", "context", "actions", "bases", "stages"}) {
            assertThat(page.locator("#" + part + " h2").innerText()).as(part).isNotBlank();
        }
    }

    /** District 18.0 %, city 28.0 %. */
    @Test
    void leadWhoSeesNoOtherDistrictIsShownTheDifferenceFromTheCity() {
        open("t?t=d01");

        assertThat(page.locator(".profile").innerText())
                .contains("Respecte de la ciutat")
                .contains("−10,0\u00a0punts")
                .doesNotContain("sense prou territoris");
    }

    @Test
    void lineIsReadWhenSomebodyOpensIt() {
        open("t?t=d01");
        assertThat(page.locator(".more table").count()).isZero();

        page.locator(".more summary").first().click();

        page.locator(".more[open] table").waitFor();
        assertThat(page.locator(".more[open] tbody th a").first().innerText()).isEqualTo("Minuts per informe");
    }
}
