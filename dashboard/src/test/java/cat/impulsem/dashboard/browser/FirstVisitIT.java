package cat.impulsem.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.fixture.FixtureAccounts;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody finds who comes in. */
class FirstVisitIT extends BrowserTest {
    @Override
    String account() {
        return FixtureAccounts.LEAD;
    }

    @Test
    void eachRoleBeginsOnItsOwnPage() {
        waitForHeading("Ciutat Vella");
        assertThat(path()).isEqualTo("t?t=d01");

        again(FixtureAccounts.EVALUATOR);
        waitForHeading("Dades");
        again(FixtureAccounts.MANAGEMENT);
        page.locator("h2", hasText("Què ha canviat")).waitFor();
        again(FixtureAccounts.TEAM);
        waitForHeading("CSS Barceloneta");
        again(FixtureAccounts.ADMINISTRATOR);
        waitForHeading("Accessos");
    }

    @Test
    void onlyTheFirstPageOfAVisitIsDecidedByRole() {
        page.locator("nav a", hasText("Resum")).click();
        page.locator("h2", hasText("Què ha canviat")).waitFor();
        assertThat(path()).isEqualTo("?t=d01");

        open("");
        page.locator("h2", hasText("Què ha canviat")).waitFor();
    }

    @Test
    void pageToBeginWithCanBeChosenAndIsFoundAgain() {
        page.locator(".helpbox summary").click();
        page.locator(".landing button", hasText("Indicadors")).click();
        page.waitForCondition(() -> page.evaluate("document.cookie").toString().contains("impulsem-landing=i"));

        leave();
        signIn(FixtureAccounts.LEAD);

        waitForHeading("Indicadors");
        page.locator(".helpbox summary").click();
        assertThat(page.locator(".landing button[aria-pressed=true]").innerText())
                .isEqualTo("Indicadors");
        page.keyboard().press("Escape");
        assertThat(page.locator(".landing").isVisible()).isFalse();
    }

    @Test
    void lastTerritoryIsFoundAgainUnlessItIsSomebodyElses() {
        open("t?t=d01");
        page.locator("main a", hasText("Raval Sud")).first().click();
        waitForHeading("CSS Raval Sud");
        leave();
        signIn(FixtureAccounts.LEAD);
        waitForHeading("CSS Raval Sud");

        leave();
        signIn(FixtureAccounts.TEAM);
        waitForHeading("CSS Barceloneta");
    }

    @Test
    void addressThatSaysWhatItWantsIsFollowedAtOnce() {
        leave();
        page.navigate(page.url().replaceFirst("(http://[^/]+/).*", "$1i/C.A?t=d01"));
        page.locator("#username").fill(FixtureAccounts.LEAD);
        page.locator("#password").fill(FixtureAccounts.PASSWORD);
        page.locator("button[type=submit]").click();

        waitForHeading("Accions comunitàries actives");
    }

    @Test
    void threeTipsAreShownOnceAndBroughtBackOnRequest() {
        assertThat(page.locator(".tip").count()).isEqualTo(3);
        page.locator(".tip button").first().click();
        page.locator(".tip").nth(2).waitFor(gone());
        open("t?t=d01");
        assertThat(page.locator(".tip").count()).isEqualTo(2);

        page.locator(".tips > button").click();
        page.locator(".tip").first().waitFor(gone());
        open("t?t=d01");
        assertThat(page.locator(".tip").count()).isZero();

        page.locator(".helpbox summary").click();
        page.locator(".helpbox button", hasText("consells")).click();
        page.locator(".tip").nth(2).waitFor();
    }

    @Test
    void sessionThatEndedIsToldAndLeadsBackToTheSamePage() {
        open("t?t=c2");
        page.context().addCookies(List.of(new Cookie("JSESSIONID", "ended").setUrl(page.url())));
        page.locator(".more summary").first().click();
        page.locator(".v-system-error", hasText("La sessió ha caducat")).waitFor();

        page.locator(".v-system-error").click();
        page.locator("#username").fill(FixtureAccounts.LEAD);
        page.locator("#password").fill(FixtureAccounts.PASSWORD);
        page.locator("button[type=submit]").click();
        waitForHeading("CSS Raval Sud");
    }

    private void leave() {
        page.locator(".person button").click();
        page.locator("#username").waitFor();
    }

    private void again(String name) {
        page.context().clearCookies();
        signIn(name);
    }

    private static com.microsoft.playwright.Locator.WaitForOptions gone() {
        return new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
    }

    private static Page.LocatorOptions hasText(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }
}
