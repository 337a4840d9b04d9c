package cat.impulsem.dashboard.wire;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.fixture.FixtureAccounts;
import cat.impulsem.warehouse.audit.AuditEntry;
import cat.impulsem.warehouse.audit.AuditLog;
import cat.impulsem.warehouse.store.StoreLayout;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionIT extends WireTest {
    @Test
    void sessionIsAnotherOneAfterSigningIn() {
        Browser browser = browser();
        browser.get("login");
        String before = browser.sessionId();

        browser.signedIn(FixtureAccounts.LEAD);

        assertThat(browser.sessionId()).isNotEqualTo(before);
    }

    @Test
    void cookieOfTheSessionIsOutOfReachOfScriptsAndForeignPages() {
        assertThat(browser().get("login").headers().firstValue("set-cookie"))
                .get()
                .asString()
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void formAndMessagesWithoutTheirTokenAreRefused() {
        Browser browser = browser();
        browser.get("login");
        HttpResponse<String> form = browser.post("login", "username=lead&password=only+for+tests");
        assertThat(Browser.location(form)).endsWith("/login");
        assertThat(Browser.location(browser.get(""))).endsWith("/login");

        Browser lead = browser().signedIn(FixtureAccounts.LEAD);
        Browser.Window window = lead.open();
        String told = lead.navigate(new Browser.Window("", "forged", window.id(), 0), "t", "t=d01")
                .body();
        assertThat(told).doesNotContain("Ciutat Vella");
    }

    @Test
    void everyAnswerCarriesThePolicies() {
        Browser lead = browser().signedIn(FixtureAccounts.LEAD);
        for (HttpResponse<String> answer : List.of(browser().get("login"), lead.get(""), lead.get("t"))) {
            assertThat(answer.headers().firstValue("x-frame-options")).contains("DENY");
            assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
            assertThat(answer.headers().firstValue("referrer-policy")).contains("same-origin");
            assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
            assertThat(answer.headers().firstValue("content-security-policy"))
                    .get()
                    .asString()
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe-eval");
        }
        String file = Browser.extracts(lead.told("d", "")).getFirst();
        assertThat(lead.get(file).headers().firstValue("cache-control"))
                .get()
                .asString()
                .contains("no-store");
    }

    @Test
    void sessionThatEndedTellsNothingMore() {
        Browser lead = browser().signedIn(FixtureAccounts.LEAD);
        Browser.Window window = lead.open();
        assertThat(lead.navigate(window, "t", "t=d01").body()).contains("Ciutat Vella");

        Browser stranger = browser();
        stranger.get("login");
        HttpResponse<String> told = stranger.navigate(window, "t", "t=d01");

        assertThat(told.body()).doesNotContain("Ciutat Vella").contains("sessionExpired");
    }

    @Test
    void wrongPasswordsAreToldAlikeAndSoonHaveToWait() {
        Browser guesser = browser();
        for (int i = 0; i < 5; i++) {
            assertThat(Browser.location(guesser.signIn("guessed", "wrong " + i)))
                    .endsWith("/login?error");
        }
        assertThat(Browser.location(guesser.signIn("guessed", "wrong again"))).endsWith("/login?wait");
        assertThat(guesser.get("login?wait").body()).contains("Massa intents seguits");
    }

    @Test
    void healthAndMetricsTellNothingOfAnybody() {
        browser().signedIn(FixtureAccounts.TEAM).told("t", "t=c3");
        Browser administrator = browser().signedIn(FixtureAccounts.ADMINISTRATOR);

        assertThat(browser().get("actuator/health").body()).contains("UP").doesNotContain("components");
        String names = administrator.get("actuator/metrics").body();
        String requests =
                administrator.get("actuator/metrics/http.server.requests").body();
        assertThat(names).contains("jvm.memory.used");
        assertThat(names + requests).doesNotContain("team", "c3", "Raval");
        assertThat(browser()
                        .signedIn(FixtureAccounts.MANAGEMENT)
                        .get("actuator/metrics")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void logTellsWhoSawTookAwayAndWasRefusedWhat() {
        Browser team = browser().signedIn(FixtureAccounts.TEAM);
        team.get(Browser.extracts(team.told("d", "t=c3")).getFirst());
        team.told("t", "t=d01");

        AuditLog log = new AuditLog(new StoreLayout(store));
        assertThat(log.verify().holds()).isTrue();
        assertThat(log.latest(50).reversed().stream()
                        .filter(entry -> entry.actor().equals("team")))
                .extracting(AuditEntry::deed)
                .containsSubsequence("signed_in", "viewed", "exported", "refused");
        assertThat(log.latest(50)).anyMatch(entry -> entry.details().toString().contains("unit=c3"));
        assertThat(browser().signedIn(FixtureAccounts.STEWARD).told("log", ""))
                .contains("El registre és íntegre")
                .contains("fitxer baixat");
    }
}
