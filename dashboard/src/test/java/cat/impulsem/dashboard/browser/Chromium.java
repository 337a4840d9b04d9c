package cat.impulsem.dashboard.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The browser of this machine; none is ever downloaded. */
public final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final Playwright playwright;
    private final Browser browser;

    /** Starts it. */
    public Chromium() {
        Path executable = executable();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(FLAGS));
    }

    /** The browser itself. */
    public Browser browser() {
        return browser;
    }

    private static Path executable() {
        Path path = Path.of(Optional.ofNullable(System.getProperty("chromium"))
                .or(() -> Optional.ofNullable(System.getenv("CHROMIUM")))
                .orElse("/usr/bin/chromium"));
        if (!Files.isExecutable(path)) {
            throw new IllegalStateException("no browser at " + path
                    + ": install one (apt-get install chromium) or name it (CHROMIUM=/path or -Dchromium=/path)");
        }
        return path;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
