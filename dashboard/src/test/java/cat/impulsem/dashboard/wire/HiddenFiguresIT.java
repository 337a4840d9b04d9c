package cat.impulsem.dashboard.wire;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.browser.Chromium;
import cat.impulsem.dashboard.browser.RunningDashboard;
import cat.impulsem.dashboard.fixture.FixtureAccounts;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.StoreLayout;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A13: everything that leaves the restricted zone is searched for figures that disclosure control hides: released files,
 * pages and their messages in three languages, files of every format and their names, printed sheets, pictures, errors, the
 * server's log and the audit log. Asked by somebody who may see everything.
 */
class HiddenFiguresIT {
    private static final List<String> UNITS = List.of("city", "d01", "c1", "c2");
    private static final List<String> FORMATS = List.of("csv", "csv-excel", "xlsx", "parquet");

    /** Of the hidden centre 1 more than four fifths of the time are bureaucratic; nothing else on its pages is such a share. */
    private static final Pattern SHARE = Pattern.compile("\\b8[0-9][.,]\\d[\\s\u00a0\u202f]*%");

    private static final Pattern PAGES_OF_SHARES = Pattern.compile("(t|i/L1\\.A)\\?t=(c1|d01)&.*");

    @TempDir
    static Path store;

    private static RunningDashboard dashboard;
    private static HiddenFigures hidden;

    @BeforeAll
    static void start() throws IOException {
        HiddenCity.write(store);
        hidden = HiddenFigures.of(store);
        dashboard = RunningDashboard.serve(store);
    }

    @AfterAll
    static void stop() {
        if (dashboard != null) {
            dashboard.close();
        }
    }

    private static Browser management() {
        return new Browser(dashboard.address()).signedIn(FixtureAccounts.MANAGEMENT);
    }

    private static void requireNone(String what, String told) {
        assertThat(hidden.in(told)).as(what).isEmpty();
    }

    /** Else an empty search would prove nothing. */
    @Test
    void manyFiguresAreHiddenAndTheSearchFindsThoseThatAreShown() throws SQLException {
        assertThat(hidden.indicators())
                .as("minutes, people, children at risk, and breakdowns of time and of people")
                .contains("L1.A", "L3.1a", "E1.1", "L1.4b", "R17.time", "R17.channel");
        assertThat(hidden.whole()).hasSizeGreaterThan(200);
        assertThat(hidden.quotients()).hasSizeGreaterThan(50);
        HiddenFigures shown = new HiddenFigures(Set.of(), shownOfTheCity(), Set.of());
        Browser browser = management();
        assertThat(shown.in(told(browser, browser.open(), "t?t=city").text())).isNotEmpty();
        for (String format : FORMATS) {
            assertThat(shown.in(
                            browser.file("data/extract?indicator=L1.A&units=city&period=latest12&format=" + format)))
                    .as(format)
                    .isNotEmpty();
        }
    }

    private static Set<String> shownOfTheCity() throws SQLException {
        String cells =
                FileText.read("(select cast(numerator as bigint), cast(denominator as bigint) from read_parquet('"
                        + snapshot().resolve("indicator_values.parquet")
                        + "') where indicator_id = 'L1.A' and level = 'city' and numerator > 0)");
        return new TreeSet<>(List.of(cells.split("[;\n]")));
    }

    private static Path snapshot() {
        SnapshotStore snapshots = new SnapshotStore(new StoreLayout(store));
        return snapshots.folder(snapshots.current().orElseThrow());
    }

    @Test
    void noReleasedFileHoldsOne() throws IOException, SQLException {
        try (Stream<Path> files = Files.list(snapshot())) {
            for (Path file : files.toList()) {
                requireNone(file.getFileName().toString(), FileText.of(Files.readAllBytes(file)));
            }
        }
        for (String table : FileText.tables(snapshot().resolve(SnapshotStore.DATABASE))) {
            requireNone("some table", table);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ca", "es", "en"})
    void noPageTellsOneInAnyLanguage(String language) {
        Browser browser = management();
        Browser.Window window = browser.open();
        requireNone("opening", window.opening());
        for (String address : addresses(language)) {
            Browser.Told told = told(browser, window, address);
            requireNone(address, told.text());
            boolean hasShares = PAGES_OF_SHARES.matcher(address).matches();
            assertThat(hasShares && SHARE.matcher(told.text()).find())
                    .as(address)
                    .isFalse();
            window = told.window();
        }
    }

    /** In Catalan every page, in the other languages those with sentences about figures. */
    private static List<String> addresses(String language) {
        List<String> addresses = new ArrayList<>();
        for (String unit : UNITS) {
            for (String page : List.of("", "t", "p", "i", "d", "i/L1.A", "i/L3.1a")) {
                addresses.add(page + "?t=" + unit + "&l=" + language);
            }
        }
        String side = "c?u=city,d01,d02,c1,c2,c3,c4&x=" + String.join(",", hidden.indicators()) + "&l=" + language;
        addresses.add(side);
        addresses.add(side + "&o=value");
        if (language.equals("ca")) {
            addresses.addAll(List.of("def", "about"));
            hidden.indicators().forEach(id -> addresses.addAll(List.of("i/" + id + "?t=c1", "i/" + id + "?t=d01")));
        }
        return addresses;
    }

    private static Browser.Told told(Browser browser, Browser.Window window, String address) {
        String[] parts = address.split("\\?", 2);
        Browser.Told told = browser.told(window, parts[0], parts.length < 2 ? "" : parts[1]);
        assertThat(told.text()).as(address).contains("\"changes\"");
        return told;
    }

    @Test
    void noHiddenMonthIsToldByAnAddressThatAsksForIt() {
        Browser browser = management();
        for (String month : List.of("2024-03", "2024-12", "2024")) {
            requireNone(month, browser.told("t", "t=c1&p=" + month));
            requireNone(month, browser.told("i/L3.1a", "t=c1&p=" + month));
            requireNone(month, browser.told("i/L1.A", "t=d01&p=" + month + "&o=value&n=centre"));
        }
    }

    @Test
    void noFileHoldsOneAndNoNameOfAFile() {
        Browser browser = management();
        int count = 0;
        for (String page : List.of("t", "d", "i/L1.A")) {
            String told = browser.told(page, "t=d01");
            for (String address : Stream.concat(Browser.files(told).stream(), Browser.extracts(told).stream())
                    .toList()) {
                requireNone(address, address);
                requireDownload(browser, address);
                count++;
            }
        }
        assertThat(count).isGreaterThan(10);
    }

    @Test
    void noExtractOfEverythingHoldsOneInAnyFormat() {
        Browser browser = management();
        String all = "data/extract?indicator=all&units=city,d01,d02&breakdown=centres&period=";
        FORMATS.forEach(format -> requireDownload(browser, all + "months&format=" + format));
        List.of("latest12", "years").forEach(period -> requireDownload(browser, all + period));
    }

    @Test
    void noExtractOfAnAnalysisHoldsOneInAnyFormat() {
        Browser browser = management();
        for (String analysis : HiddenOfAnalyses.ANALYSES) {
            String all = "data/extract?analysis=" + analysis + "&units=city,d01,d02&breakdown=centres&period=";
            FORMATS.forEach(format -> requireDownload(browser, all + "years&format=" + format));
            requireDownload(browser, all + "latest");
            requireNone(analysis, browser.told("d", "t=d01&b=centres&a=" + analysis + "&w=years"));
        }
    }

    private static void requireDownload(Browser browser, String address) {
        HttpResponse<byte[]> answer = browser.download(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        requireNone(address, answer.headers().map().toString());
        requireNone(address, FileText.of(answer.body()));
    }

    /** Sheets and pictures are made in the page, of what it was told. */
    @Test
    void noPrintedSheetAndNoPictureShowsOne() throws IOException {
        try (Chromium chromium = new Chromium();
                Page page = chromium.browser().newPage()) {
            page.navigate(dashboard.address() + "login");
            page.locator("#username").fill(FixtureAccounts.MANAGEMENT);
            page.locator("#password").fill(FixtureAccounts.PASSWORD);
            page.locator("button[type=submit]").click();
            page.locator("main.page h1").waitFor();
            for (String address : List.of("i/L1.A?t=d01", "t?t=c1")) {
                page.navigate(dashboard.address() + address);
                page.locator("main h1").waitFor();
                page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
                requireNone(address, page.content());
                requireNone(address, String.valueOf(page.evaluate(DRAWN)));
                for (Locator picture : page.locator("button.file:visible", SVG).all()) {
                    Download drawn = page.waitForDownload(picture::click);
                    requireNone(address + " " + drawn.suggestedFilename(), Files.readString(drawn.path()));
                }
                try (PDDocument paper = Loader.loadPDF(page.pdf())) {
                    requireNone(address, new PDFTextStripper().getText(paper));
                    requireNone(
                            address,
                            paper.getDocumentInformation().getCOSObject().toString());
                }
            }
        }
    }

    private static final Page.LocatorOptions SVG = new Page.LocatorOptions().setHasText("SVG");

    private static final String DRAWN = """
            [...document.querySelectorAll('vaadin-chart')]
              .map(chart => (chart.shadowRoot ?? chart).innerHTML + (chart.configuration?.getSVG?.() ?? ''))
              .concat([...document.querySelectorAll('svg')].map(svg => svg.outerHTML)).join(' ')""";

    @Test
    void noErrorLogOrAuditLogTellsOne() throws IOException {
        Browser browser = management();
        for (String address : List.of(
                "nowhere",
                "i/NOPE?t=c1",
                "t/c99",
                "t?t=c1&p=1999-01",
                "data/extract?indicator=L1.A&units=c99",
                "data/extract?indicator=L1.A&units=c1&period=never",
                "data/extract?indicator=L1.A&units=c1&format=exe",
                "VAADIN/dynamic/resource/0/00000000-0000-0000-0000-000000000000/L1.A.csv",
                "../restricted/CURRENT",
                "%2e%2e/restricted/releases",
                "error",
                "actuator/metrics",
                "actuator/env")) {
            HttpResponse<String> answer = browser.get(address.replace("..", "%2e%2e"));
            requireNone(address, answer.headers().map() + answer.body());
        }
        requireNone("forged", browser.told("i/L1.A", "t=c1&x=%00&p='&n=<svg>"));
        Browser steward = new Browser(dashboard.address()).signedIn(FixtureAccounts.STEWARD);
        Browser administrator = new Browser(dashboard.address()).signedIn(FixtureAccounts.ADMINISTRATOR);
        requireNone("log page", steward.told("log", ""));
        requireNone("arrivals", steward.told("d", ""));
        requireNone("accounts", administrator.told("accounts", ""));
        requireNone("metrics", administrator.get("actuator/metrics").body());
        requireNone("server's log", dashboard.said());
        requireNone(
                "audit log",
                Files.readString(new StoreLayout(store).restricted().resolve("audit/audit.jsonl")));
    }
}
