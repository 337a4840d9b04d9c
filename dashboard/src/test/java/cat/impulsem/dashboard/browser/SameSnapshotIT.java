package cat.impulsem.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A page never mixes two snapshots, also not where it is read bit by bit. */
@ChangesStore
class SameSnapshotIT extends BrowserTest {
    /** L1.1a of district 01: 12 x (130 + 230) + 2 x 234 = 4788 minutes of 240 reports; the newer snapshot says twice that. */
    @Test
    void whatIsOpenedLaterIsOfTheSnapshotThatThePageShows() {
        open("t?t=d01");
        String shown = page.locator(".status .snapshot").innerText();

        FixtureStore.write(
                store(),
                "2026-03-15-twice",
                FixtureCity.SMALL,
                "update indicator_values set value = 2 * value where indicator_id = 'L1.1a'");
        page.evaluate("window.dispatchEvent(new Event('focus'))");
        page.locator(".newer button").waitFor();
        page.locator(".more summary").first().click();

        page.locator(".more[open] table").waitFor();
        assertThat(page.locator(".more[open] tbody tr").first().innerText()).contains("20\u00a0min");
        assertThat(page.locator(".status .snapshot").innerText()).isEqualTo(shown);
        page.locator(".newer button").click();
        page.locator(".status .snapshot", new Page.LocatorOptions().setHasText("twice"))
                .waitFor();
        page.locator(".more summary").first().click();
        page.locator(".more[open] table").waitFor();
        assertThat(page.locator(".more[open] tbody tr").first().innerText()).contains("40\u00a0min");
    }
}
