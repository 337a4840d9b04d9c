package cat.impulsem.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import org.junit.jupiter.api.Test;

@ChangesStore
class NewerSnapshotIT extends BrowserTest {
    @Test
    void openPageTellsOfANewSnapshotAndStaysAsItIsUntilAsked() {
        open("t?t=d01");
        assertThat(page.locator(".newer button").isVisible()).isFalse();
        assertThat(page.locator(".status .snapshot").innerText()).contains("2026-01-15-small");

        FixtureStore.write(store(), "2026-02-15-newer", FixtureCity.SMALL);
        page.evaluate("window.dispatchEvent(new Event('focus'))");
        page.locator(".newer button").waitFor();
        assertThat(page.locator(".status .snapshot").innerText()).contains("2026-01-15-small");

        page.locator(".newer button").click();
        page.locator(".status .snapshot", new com.microsoft.playwright.Page.LocatorOptions().setHasText("newer"))
                .waitFor();
        assertThat(path()).isEqualTo("t?t=d01");
        assertThat(page.locator(".newer button").isVisible()).isFalse();
    }
}
