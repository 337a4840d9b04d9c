package cat.impulsem.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.fixture.FixtureAccounts;
import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.warehouse.access.Account;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.StoreLayout;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pages that are open while the store behind them changes: another snapshot is published, a grant is taken back. */
@ChangesStore
class ChangedStoreIT extends BrowserTest {
    @Test
    void openPageTellsOfANewSnapshotAndStaysAsItIsUntilAsked() {
        open("t?t=d01");
        assertThat(page.locator(".newer button").isVisible()).isFalse();
        String shown = shown();
        assertThat(shown)
                .contains(new SnapshotStore(new StoreLayout(store())).current().orElseThrow());

        publish("2026-02-15-newer", "select 1");
        assertThat(shown()).isEqualTo(shown);

        page.locator(".newer button").click();
        waitForSnapshot("newer");
        assertThat(path()).isEqualTo("t?t=d01");
        assertThat(page.locator(".newer button").isVisible()).isFalse();
    }

    /**
     * A page never mixes two snapshots, also not where it is read bit by bit. L1.1a of district 01: 12 x (130 + 230) + 2 x
     * 234 = 4788 minutes of 240 reports; the newer snapshot says twice that.
     */
    @Test
    void whatIsOpenedLaterIsOfTheSnapshotThatThePageShows() {
        open("t?t=d01");
        String shown = shown();

        publish("2026-03-15-twice", "update indicator_values set value = 2 * value where indicator_id = 'L1.1a'");
        page.locator(".more summary").first().click();

        page.locator(".more[open] table").waitFor();
        assertThat(page.locator(".more[open] tbody tr").first().innerText()).contains("20\u00a0min");
        assertThat(shown()).isEqualTo(shown);
        page.locator(".newer button").click();
        waitForSnapshot("twice");
        page.locator(".more summary").first().click();
        page.locator(".more[open] table").waitFor();
        assertThat(page.locator(".more[open] tbody tr").first().innerText()).contains("40\u00a0min");
    }

    @Test
    void choiceIsRefusedWhoseGrantWasTakenBackMeanwhile() {
        Map<String, Account> accounts = new HashMap<>();
        FixtureAccounts.GRANTS.forEach((name, grant) -> accounts.put(name, FixtureAccounts.with(grant)));
        accounts.put("second", FixtureAccounts.with("district_lead:d02:open+workers"));
        FixtureAccounts.write(store(), accounts);
        page.context().clearCookies();
        signIn("second");
        open("t?t=d02&p=2025-11");
        waitForHeading("Eixample");

        accounts.put("second", FixtureAccounts.with("centre_team:c4:open+workers"));
        FixtureAccounts.write(store(), accounts);
        choosePeriod("octubre 2025");

        waitForHeading("No tens permís");
        assertThat(page.locator("main").innerText()).doesNotContain("Eixample");
    }

    private String shown() {
        return page.locator(".status .snapshot").innerText();
    }

    /** Publishes the small city again, with a change, and waits until the open page tells of it. */
    private void publish(String id, String change) {
        FixtureStore.write(store(), id, FixtureCity.SMALL, change);
        page.evaluate("window.dispatchEvent(new Event('focus'))");
        page.locator(".newer button").waitFor();
    }

    private void waitForSnapshot(String words) {
        page.locator(".status .snapshot", new Page.LocatorOptions().setHasText(words))
                .waitFor();
    }
}
