package cat.impulsem.dashboard.wire;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.browser.RunningDashboard;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signing in by a real OpenID Connect exchange; roles come as Keycloak tells them. */
class IdentityProviderIT {
    // As long as a signature by a shared secret asks for.
    private static final String SECRET = "a-secret-of-the-tests-of-32-bytes-and-more";
    private static final String MANAGEMENT = "impulsem:management:city:open";

    @TempDir
    static Path folder;

    private static final ForgedTokens FORGER = new ForgedTokens("/city/token");

    private static MockOAuth2Server provider;
    private static RunningDashboard dashboard;

    @BeforeAll
    static void start() throws IOException {
        provider = new MockOAuth2Server(FORGER);
        provider.start();
        Path store = folder.resolve("store");
        Canaries.write(store);
        Path secret = Files.writeString(folder.resolve("client.secret"), SECRET + "\n");
        ProcessBuilder command = RunningDashboard.shortLived(store, "--server.port=0");
        command.environment()
                .putAll(Map.of(
                        "IMPULSEM_OIDC_ISSUER",
                        provider.issuerUrl("city").toString(),
                        "IMPULSEM_OIDC_CLIENT_ID",
                        "impulsem",
                        "IMPULSEM_OIDC_CLIENT_SECRET_FILE",
                        secret.toString(),
                        "SERVER_FORWARD_HEADERS_STRATEGY",
                        "native"));
        dashboard = RunningDashboard.start(command);
    }

    @AfterAll
    static void stop() {
        if (dashboard != null) {
            dashboard.close();
        }
        if (provider != null) {
            provider.shutdown();
        }
    }

    @Test
    void rolesOfTheProviderAreGrants() {
        Browser lead = signedIn("anna", "offline_access", "impulsem:district_lead:d01:open+workers:city");

        assertThat(Canaries.in(lead.told("t", "t=d01")))
                .isSubsetOf("city", "d01", "c1", "c2")
                .contains("d01");
        assertThat(lead.told("t", "t=d01")).contains("anna");
        assertThat(lead.told("t", "t=d02")).contains("No tens permís per veure això");
    }

    @Test
    void personWithoutARoleOfOursSeesNothingButAnExplanation() {
        Browser somebody = signedIn("pau", "offline_access", "uma_authorization");

        assertThat(somebody.told("", "")).contains("Encara no tens cap permís");
        assertThat(Canaries.in(somebody.told("t", ""))).isEmpty();
    }

    @Test
    void roleThatCannotBeReadGrantsNothing() {
        Browser somebody = signedIn("nil", "impulsem:mayor:city:open", "impulsem:management:everything:open");

        assertThat(somebody.told("", "")).contains("Encara no tens cap permís");
    }

    /** Else the next person at the same machine would be let in as the one before. */
    @Test
    void whoSignsOutIsSignedOutAtTheProviderToo() {
        Browser lead = signedIn("anna", "impulsem:district_lead:d01:open+workers:city");

        String there = Browser.location(lead.answerToSigningOut());

        assertThat(there)
                .startsWith(provider.endSessionEndpointUrl("city").toString())
                .contains("id_token_hint=", "post_logout_redirect_uri=");
        assertThat(Browser.location(lead.get(""))).endsWith("/login");
    }

    @Test
    void behindAProxyThatEndsHttpsCookiesAreSecureAndBrowsersAreToldToStay() {
        HttpResponse<String> answer = new Browser(dashboard.address()).getThroughProxy("login");

        assertThat(answer.headers().firstValue("set-cookie")).get().asString().contains("; Secure");
        assertThat(answer.headers().firstValue("strict-transport-security"))
                .get()
                .asString()
                .contains("max-age=31536000");
    }

    @Test
    void answerThatNobodyAskedForIsRefused() {
        Browser forged = new Browser(dashboard.address());
        HttpResponse<String> answer = forged.get("login/oauth2/code/impulsem?code=made-up&state=made-up");

        assertThat(Browser.location(answer)).endsWith("/login?error");
        assertThat(Browser.location(forged.get(""))).endsWith("/login");
    }

    /** Each is a token that the provider itself signed, right in all but one claim. */
    @ParameterizedTest
    @EnumSource(Untrue.class)
    void tokenWithAnUntrueClaimIsRefused(Untrue claim) {
        Browser somebody = new Browser(dashboard.address());
        HttpResponse<String> answer = comeBack(somebody, claim.token());

        assertThat(Browser.location(answer)).as("%s", claim).endsWith("/login?error");
        assertThat(Browser.location(somebody.get(""))).endsWith("/login");
    }

    /** Else the refusals would prove nothing about signatures. */
    @Test
    void tokenThatIsSignedAsTheProviderSignsIsLetInByTheSameWay() {
        Browser somebody = new Browser(dashboard.address());

        assertThat(Browser.location(forged(somebody, claims -> provider.getConfig()
                        .getTokenProvider()
                        .jwt(claims, Duration.ofHours(1), "city")
                        .serialize())))
                .isEqualTo(dashboard.address());
    }

    @ParameterizedTest
    @EnumSource(Signature.class)
    void tokenThatTheProviderDidNotSignIsRefused(Signature signature) {
        Browser somebody = new Browser(dashboard.address());

        assertThat(Browser.location(forged(somebody, claims -> signature.token(claims, SECRET))))
                .as("%s", signature)
                .endsWith("/login?error");
        assertThat(Browser.location(somebody.get(""))).endsWith("/login");
    }

    private enum Untrue {
        NONCE(3600, Map.of("nonce", "of another sign-in")),
        ISSUER(3600, Map.of("iss", "https://id.example.org/realms/city")),
        AUDIENCE(3600, Map.of("aud", List.of("another-client"))),
        TIME(-3600, Map.of());

        private final long seconds;
        private final Map<String, Object> claim;

        Untrue(long seconds, Map<String, Object> claim) {
            this.seconds = seconds;
            this.claim = claim;
        }

        private OAuth2TokenCallback token() {
            Map<String, Object> claims = new HashMap<>(claims("anna", MANAGEMENT));
            claims.putAll(claim);
            return new DefaultOAuth2TokenCallback("city", "anna", "JWT", List.of("impulsem"), claims, seconds);
        }
    }

    private static HttpResponse<String> forged(Browser browser, Function<Map<String, Object>, String> token) {
        String there = Browser.location(browser.get("oauth2/authorization/impulsem"));
        Map<String, Object> claims = new HashMap<>(claims("anna", MANAGEMENT));
        claims.putAll(Map.of(
                "iss", provider.issuerUrl("city").toString(),
                "aud", "impulsem",
                "sub", "anna",
                "nonce", ForgedTokens.nonce(there),
                "iat", Instant.now().getEpochSecond(),
                "exp", Instant.now().plusSeconds(3600).getEpochSecond()));
        FORGER.next(token.apply(claims));
        return browser.getAway(Browser.location(browser.getAway(there)));
    }

    private static Map<String, Object> claims(String name, String... roles) {
        return Map.of("preferred_username", name, "realm_access", Map.of("roles", List.of(roles)));
    }

    /** As a browser goes: to the provider, back with a code, and in. */
    private static Browser signedIn(String name, String... roles) {
        Browser browser = new Browser(dashboard.address());
        HttpResponse<String> answer = comeBack(
                browser,
                new DefaultOAuth2TokenCallback("city", name, "JWT", List.of("impulsem"), claims(name, roles), 3600));
        assertThat(Browser.location(answer)).isEqualTo(dashboard.address());
        return browser;
    }

    private static HttpResponse<String> comeBack(Browser browser, OAuth2TokenCallback token) {
        provider.enqueueCallback(token);
        String there = Browser.location(browser.get("oauth2/authorization/impulsem"));
        return browser.getAway(Browser.location(browser.getAway(there)));
    }
}
