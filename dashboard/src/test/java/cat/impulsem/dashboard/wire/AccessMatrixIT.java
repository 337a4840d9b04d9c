package cat.impulsem.dashboard.wire;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.fixture.FixtureAccounts;
import cat.impulsem.warehouse.access.Account;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Role by territory by page by file by forged address, on the wire: all that the server tells is searched for figures
 * that were not granted.
 */
class AccessMatrixIT extends WireTest {
    private static final List<String> PAGES =
            List.of("", "t", "c", "i", "i/L1.A", "i/L2.1a", "i/C.A", "p", "d", "def", "log", "accounts");
    /** The first page leads the administrator to the accounts. */
    private static final List<String> LISTS = List.of("", "log", "accounts");

    private static final String REFUSED = "No tens permís per veure això";
    private static final String NOTHING = "Encara no tens cap permís";

    /** Who, pages that are open, territories that may be named in an address, territories whose L1.A may be seen. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        management    | front t c i i/L1.A i/L2.1a i/C.A p d def | city d01 d02 c1 c2 c3 c4 | city d01 d02 c1 c2 c3 c4
        lead          | front t c i i/L1.A i/L2.1a i/C.A p d def | city d01 c1 c2           | city d01 c1 c2
        team          | front t c i i/L1.A i/C.A p d def         | c3                       | c3
        evaluator     | front t c i i/L2.1a i/C.A p d def        | city d01 d02 c1 c2 c3 c4 |
        steward       | d def log                            | city d01 d02 c1 c2 c3 c4 |
        administrator | def accounts                         |                          |
        empty         |                                      |                          |
        """)
    void everyPageShowsWhatTheGrantGivesAndNothingElse(String account, String pages, String units, String figures) {
        Browser browser = browser().signedIn(account);
        for (String page : PAGES) {
            boolean open = words(pages).contains(page.isEmpty() ? "front" : page);
            for (String unit : Canaries.BY_UNIT.keySet()) {
                String told = browser.told(page, "t=" + unit);
                String where = account + " at /" + page + "?t=" + unit;
                boolean shown = open && words(units).contains(unit);
                boolean led = page.isEmpty()
                        && !open
                        && words(units).contains(unit)
                        && !words(pages).isEmpty();
                assertThat(told.contains(REFUSED) || told.contains(NOTHING))
                        .as(where)
                        .isEqualTo(!shown && !led);
                assertThat(Canaries.in(told)).as(where).isSubsetOf(words(figures));
                if (shown && page.equals("t") && words(figures).contains(unit)) {
                    assertThat(Canaries.in(told)).as(where).contains(unit);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        management    | city d01 d02 c1 c2 c3 c4
        lead          | city d01 c1 c2
        team          | c3
        evaluator     | none
        """)
    void filesHoldWhatTheGrantGivesAndNothingElse(String account, String figures) {
        Browser browser = browser().signedIn(account);
        Set<String> inFiles = new TreeSet<>();
        int count = 0;
        for (String page : PAGES) {
            for (String unit : Canaries.BY_UNIT.keySet()) {
                for (String file : files(browser.told(page, "t=" + unit))) {
                    inFiles.addAll(Canaries.in(browser.file(file)));
                    count++;
                }
            }
        }
        assertThat(count).isPositive();
        assertThat(inFiles).isEqualTo(figures.equals("none") ? Set.of() : new TreeSet<>(words(figures)));
    }

    @ParameterizedTest
    @CsvSource({"steward", "administrator", "empty"})
    void whoMayNotTakeFilesAwayIsOfferedNone(String account) {
        Browser browser = browser().signedIn(account);
        for (String page : PAGES) {
            if (!LISTS.contains(page)) {
                assertThat(files(browser.told(page, ""))).as(page).isEmpty();
            }
        }
    }

    /** Whoever keeps the log or the accounts takes away what their page shows, no figures, and nobody else does. */
    @ParameterizedTest
    @CsvSource({"steward, log, entrada", "administrator, accounts, lead"})
    void logAndAccountsAreFilesOfThoseWhoKeepThem(String account, String page, String said) {
        Browser keeper = browser().signedIn(account);
        Browser management = browser().signedIn(FixtureAccounts.MANAGEMENT);
        List<String> files = files(keeper.told(page, ""));

        assertThat(files).hasSize(2).allSatisfy(file -> assertThat(keeper.file(file))
                .contains(said)
                .satisfies(text -> assertThat(Canaries.in(text)).isEmpty()));
        assertThat(files(management.told(page, ""))).isEmpty();
        assertThat(files)
                .allSatisfy(file -> assertThat(management.get(file).body()).doesNotContain(said));
    }

    private static List<String> files(String told) {
        return Stream.concat(Browser.files(told).stream(), Browser.extracts(told).stream())
                .toList();
    }

    /** It names its territories in a parameter of its own and shows shares: a canary of 64039 is 32.0 % of 200000. */
    @Test
    void foreignTerritoriesAreLeftOutOfAComparison() {
        String asked = "u=city,d01,d02,c1,c2,c3,c4&x=L1.A";

        assertThat(browser().signedIn(FixtureAccounts.LEAD).told("c", asked))
                .contains("31,0", "32,0", "32,5")
                .doesNotContain("31,5", "33,0", "33,5");
        assertThat(browser().signedIn(FixtureAccounts.EVALUATOR).told("c", asked))
                .contains("Ciutat Vella")
                .doesNotContain("Quota de temps burocràtic");
    }

    @Test
    void addressOfAFileServesNobodyElse() {
        Browser management = browser().signedIn(FixtureAccounts.MANAGEMENT);
        List<String> files = Browser.files(management.told("i/L1.A", ""));

        for (Browser other : List.of(browser(), browser().signedIn(FixtureAccounts.TEAM))) {
            assertThat(files)
                    .allSatisfy(file ->
                            assertThat(Canaries.in(other.get(file).body())).isEmpty());
        }
        assertThat(files).anySatisfy(file -> assertThat(Canaries.in(management.file(file)))
                .isNotEmpty());
    }

    @Test
    void nobodyIsToldAnythingWithoutSigningIn() {
        Browser nobody = browser();
        for (String page : PAGES) {
            var answer = nobody.get(page + "?t=c1");
            assertThat(answer.statusCode()).as(page).isEqualTo(302);
            assertThat(Browser.location(answer)).as(page).endsWith("/login");
            String told = nobody.told(page, "t=c1");
            assertThat(Canaries.in(told)).as(page).isEmpty();
            assertThat(told).as(page).doesNotContain("CSS Raval Nord");
        }
        assertThat(nobody.get("actuator/metrics").statusCode()).isNotEqualTo(200);
    }

    /** Flow can push over one; this dashboard only answers. */
    @ParameterizedTest
    @ValueSource(strings = {"", "management", "lead", "team", "evaluator", "steward", "administrator", "empty"})
    void noSocketIsOpenedToAnybody(String account) {
        Browser browser = account.isEmpty() ? browser() : browser().signedIn(account);
        String window = account.isEmpty() ? "0" : browser.open().id();
        for (String path : List.of("VAADIN/push", "vaadinServlet/push", "", "data/extract", "t")) {
            assertThat(browser.socket(path + "?v-r=push&v-uiId=" + window + "&X-Atmosphere-Transport=websocket"))
                    .as(account + " at " + path)
                    .isNotEqualTo(101);
        }
    }

    @Test
    void refusalIsToldInThreeLanguages() {
        Browser team = browser().signedIn(FixtureAccounts.TEAM);

        assertThat(team.told("t", "t=d02&l=ca")).contains("No tens permís per veure això");
        assertThat(team.told("t", "t=d02&l=es")).contains("No tienes permiso para ver esto");
        assertThat(team.told("t", "t=d02&l=en")).contains("You are not permitted to see this");
        assertThat(team.told("t/c1", "")).contains("No tens permís per veure això");
    }

    @Test
    void grantThatIsTakenBackEndsAtTheNextMessageAndAlsoForFilesOnAnOpenPage() {
        Map<String, Account> accounts = accounts();
        Browser lead = browser().signedIn("second");
        Browser.Window window = lead.open();
        String before = lead.navigate(window, "i/L1.A", "t=d01").body();
        assertThat(lead.get(Browser.files(before).getFirst()).statusCode()).isEqualTo(200);

        accounts.put("second", FixtureAccounts.with("centre_team:c4:open+workers"));
        FixtureAccounts.write(store, accounts);

        assertThat(lead.get(Browser.files(before).getFirst()).statusCode()).isEqualTo(403);
        assertThat(lead.told("t", "t=d01")).contains(REFUSED);
        assertThat(Canaries.in(lead.told("t", "t=c4"))).containsExactly("c4");

        accounts.remove("second");
        FixtureAccounts.write(store, accounts);
        assertThat(lead.told("t", "t=c4")).contains(NOTHING);
    }

    @Test
    void partsFurtherDownAreAskedForWithTheGrantsOfThatMoment() {
        Map<String, Account> accounts = accounts();
        Browser lead = browser().signedIn("second");
        Browser.Window window = lead.open();
        var first = lead.navigate(window, "t", "t=d01");
        assertThat(Canaries.in(first.body())).isNotEmpty();
        assertThat(first.body()).doesNotContain("missing-months");
        assertThat(lead.rest(window.next(), first).orElseThrow().body()).contains("missing-months");

        Browser.Window other = lead.open();
        var before = lead.navigate(other, "t", "t=d01");
        accounts.put("second", FixtureAccounts.with("centre_team:c4:open+workers"));
        FixtureAccounts.write(store, accounts);

        String after = lead.rest(other.next(), before).orElseThrow().body();
        assertThat(after).doesNotContain("missing-months");
        assertThat(Canaries.in(after)).isEmpty();
    }

    private static Map<String, Account> accounts() {
        Map<String, Account> accounts = new LinkedHashMap<>();
        FixtureAccounts.GRANTS.forEach((name, grant) -> accounts.put(name, FixtureAccounts.with(grant)));
        accounts.put(FixtureAccounts.EMPTY, FixtureAccounts.with());
        accounts.put("second", FixtureAccounts.with("district_lead:d01:open+workers"));
        FixtureAccounts.write(store, accounts);
        return accounts;
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : new ArrayList<>(List.of(text.strip().split(" ")));
    }
}
