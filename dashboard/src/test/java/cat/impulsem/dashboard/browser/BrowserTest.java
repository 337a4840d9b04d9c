package cat.impulsem.dashboard.browser;

import cat.impulsem.dashboard.fixture.FixtureAccounts;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** One dashboard and one browser a class, a fresh window a test, in which somebody signed in who may see every figure. */
abstract class BrowserTest {
    @TempDir
    static Path store;

    private static RunningDashboard dashboard;
    private static Chromium chromium;

    Page page;
    private BrowserContext context;

    @BeforeAll
    static void start() throws IOException {
        chromium = new Chromium();
        dashboard = RunningDashboard.start(store);
    }

    @AfterAll
    static void stop() {
        if (dashboard != null) {
            dashboard.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void openWindow() {
        context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1366, 900));
        page = context.newPage();
        signIn(account());
    }

    /** Who uses the window. */
    String account() {
        return FixtureAccounts.MANAGEMENT;
    }

    void signIn(String name) {
        page.navigate(dashboard.address() + "login");
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
        page.navigate(dashboard.address() + path);
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

    String path() {
        return page.url().substring(dashboard.address().length());
    }
}
