package cat.impulsem.dashboard.browser;

import cat.impulsem.dashboard.fixture.FixtureAccounts;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/**
 * A fresh window a test, in which somebody signed in who may see every figure. Classes that only look share one
 * dashboard and one browser: a dashboard is slow until it has shown each page some times.
 */
abstract class BrowserTest {
    private static ServedFixture served;

    Page page;
    private BrowserContext context;

    @BeforeAll
    static void start(TestInfo test) throws IOException {
        served = test.getTestClass().orElseThrow().isAnnotationPresent(ChangesStore.class)
                ? ServedFixture.own()
                : ServedFixture.shared();
    }

    @AfterAll
    static void stop() {
        if (served != null) {
            served.release();
        }
    }

    @BeforeEach
    void openWindow() {
        context = ServedFixture.browser().newContext(new Browser.NewContextOptions().setViewportSize(1366, 900));
        page = context.newPage();
        signIn(account());
    }

    /** Who uses the window. */
    String account() {
        return FixtureAccounts.MANAGEMENT;
    }

    void signIn(String name) {
        page.navigate(served.address() + "login");
        page.locator("#username").fill(name);
        page.locator("#password").fill(FixtureAccounts.PASSWORD);
        page.locator("button[type=submit]").click();
        page.locator("main.page h1").waitFor();
        waitForAll();
    }

    @AfterEach
    void closeWindow() {
        context.close();
    }

    void open(String path) {
        page.navigate(served.address() + path);
        page.locator("main h1").waitFor();
        waitForAll();
    }

    void waitForHeading(String words) {
        page.locator("main h1", new Page.LocatorOptions().setHasText(words)).waitFor();
        waitForAll();
    }

    /** Also for the parts further down, which come after what stands first. */
    void waitForAll() {
        page.waitForCondition(() -> page.locator(".card.coming").count() == 0);
    }

    /** The list of periods. */
    Locator period() {
        return page.locator(".filters vaadin-select").nth(1);
    }

    void choosePeriod(String name) {
        period().click();
        page.locator("vaadin-select-item", new Page.LocatorOptions().setHasText(name))
                .last()
                .click();
    }

    /** Folder of the store that is served. */
    static Path store() {
        return served.store();
    }

    String path() {
        return page.url().substring(served.address().length());
    }
}
