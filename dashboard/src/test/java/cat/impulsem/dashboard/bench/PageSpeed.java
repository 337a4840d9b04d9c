package cat.impulsem.dashboard.bench;

import cat.impulsem.dashboard.browser.Chromium;
import cat.impulsem.dashboard.wire.Browser;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;

/**
 * What a person waits for, in a real browser: bytes of a first visit, time until the page and its charts are drawn, time
 * from choosing another period to new figures, and how far things move while it loads. Each run is a new browser with
 * empty caches; medians are printed. Started by {@code ./impulsem bench pages}.
 */
public final class PageSpeed {
    /** Pages whose figures follow the period of the filter bar. */
    private static final List<String> OF_THE_PERIOD = List.of("", "t?t=d06", "i/L1.A", "c");

    private static final List<String> PAGES = List.of("", "t?t=d06", "i/L1.A", "c", "d", "def");
    // Drawn: the heading is there, and each chart that is on the page has its picture.
    private static final String PROBE = """
            (() => {
              const seen = window.__seen = {drawn: null, shift: 0, chosen: null, changed: null, before: null};
              new PerformanceObserver(list => list.getEntries().forEach(entry => {
                if (!entry.hadRecentInput) seen.shift += entry.value; })).observe({type: 'layout-shift', buffered: true});
              const charts = () => [...document.querySelectorAll('vaadin-chart')];
              const drawn = () => document.querySelector('main h1') && document.querySelector('.colophon, footer')
                && !document.querySelector('.card.coming')
                && charts().every(chart => (chart.shadowRoot ?? chart).querySelector('svg') || chart.querySelector('svg'));
              const text = () => document.querySelector('main')?.innerText;
              const look = () => {
                if (seen.drawn === null && drawn()) seen.drawn = performance.now();
                if (seen.chosen !== null && seen.changed === null && text() !== seen.before) seen.changed = performance.now();
                requestAnimationFrame(look);
              };
              requestAnimationFrame(look);
              window.__arm = () => { seen.before = text();
                window.addEventListener('click', event => { if (event.isTrusted && seen.chosen === null)
                  seen.chosen = performance.now(); }, {capture: true}); };
            })()""";

    private final MeasuredDashboard dashboard;

    private PageSpeed(MeasuredDashboard dashboard) {
        this.dashboard = dashboard;
    }

    /**
     * Runs it.
     *
     * @param arguments folder of the store, runs of each page
     */
    public static void main(String[] arguments) throws Exception {
        Path store = Path.of(arguments[0]);
        int runs = Integer.parseInt(arguments[1]);
        try (MeasuredDashboard dashboard = new MeasuredDashboard(store)) {
            new PageSpeed(dashboard).run(runs);
        }
    }

    private void run(int runs) {
        System.out.println("page       first bytes  drawn ms  new period ms  layout shift");
        for (String page : PAGES) {
            visit(page); // the server compiles what it runs for the first time
            List<Seen> seen = new ArrayList<>();
            for (int i = 0; i < runs; i++) {
                seen.add(visit(page));
            }
            System.out.println(String.format(
                    Locale.ROOT,
                    "%-10s %8.0f kB  %8.0f  %13s  %12.3f",
                    "/" + page,
                    median(seen, Seen::bytes) / 1000,
                    median(seen, Seen::drawn),
                    seen.getFirst().changed() < 0
                            ? "-"
                            : String.format(Locale.ROOT, "%.0f", median(seen, Seen::changed)),
                    median(seen, Seen::shift)));
        }
    }

    private Seen visit(String path) {
        try (Chromium chromium = new Chromium();
                BrowserContext context = chromium.browser()
                        .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                                .setViewportSize(1366, 900)
                                .setLocale("ca-ES")
                                .setBypassCSP(
                                        true))) { // the measuring code is evaluated text, which our policy forbids
            Browser signedIn = dashboard.signedIn();
            context.addCookies(List.of(new Cookie("JSESSIONID", signedIn.sessionId()).setUrl(dashboard.address())));
            Page page = context.newPage();
            AtomicLong bytes = new AtomicLong();
            CDPSession network = context.newCDPSession(page);
            network.on(
                    "Network.loadingFinished",
                    (JsonObject event) ->
                            bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
            network.send("Network.enable");
            page.addInitScript(PROBE);
            page.navigate(dashboard.address() + path);
            page.waitForFunction("window.__seen.drawn !== null");
            page.waitForLoadState();
            double drawn = number(page, "drawn");
            long first = bytes.get();
            double changed = OF_THE_PERIOD.contains(path) ? choosePeriod(page) : -1;
            return new Seen(first, drawn, changed, number(page, "shift"));
        }
    }

    /** Milliseconds from choosing the oldest period to the first new figure. */
    private static double choosePeriod(Page page) {
        Locator period = page.locator(".filters vaadin-select").nth(1);
        period.click();
        // A field shows its choice as an item too, outside the list.
        Locator item = page.locator("vaadin-select-list-box:visible vaadin-select-item")
                .last();
        item.waitFor();
        page.evaluate("window.__arm()");
        item.click();
        page.waitForFunction("window.__seen.changed !== null");
        return number(page, "changed") - number(page, "chosen");
    }

    private static double number(Page page, String name) {
        return ((Number) page.evaluate("window.__seen." + name)).doubleValue();
    }

    private static double median(List<Seen> seen, ToDoubleFunction<Seen> figure) {
        double[] sorted = seen.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private record Seen(double bytes, double drawn, double changed, double shift) {}
}
