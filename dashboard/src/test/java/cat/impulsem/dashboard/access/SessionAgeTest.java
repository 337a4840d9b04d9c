package cat.impulsem.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.audit.AuditEntry;
import cat.impulsem.warehouse.audit.AuditLog;
import cat.impulsem.warehouse.store.StoreLayout;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;

/** A session that began at eight in the morning, of which ten hours are allowed, and one hour by grants of a provider. */
class SessionAgeTest {
    private static final Instant EIGHT = Instant.parse("2026-01-15T08:00:00Z");

    @TempDir
    Path folder;

    private boolean ended;
    private boolean wentOn;

    private void request(Duration later) throws Exception {
        request(later, UsernamePasswordAuthenticationToken.authenticated("anna", null, List.of()));
    }

    private void request(Duration later, Authentication who) throws Exception {
        AuditLog log = new AuditLog(new StoreLayout(folder));
        Clock clock = Clock.fixed(EIGHT.plus(later), ZoneOffset.UTC);
        HttpSession session = answering(
                HttpSession.class,
                Map.of("getCreationTime", EIGHT.toEpochMilli(), "getAttribute", new SecurityContextImpl(who)));
        HttpServletRequest request = answering(HttpServletRequest.class, Map.of("getSession", session));
        FilterChain rest = (one, other) -> wentOn = true;
        new SessionAge(Duration.ofHours(10), Duration.ofHours(1), clock, log)
                .doFilterInternal(request, answering(HttpServletResponse.class, new HashMap<>()), rest);
    }

    /** A part of the servlet container that answers these questions and notes when a session is ended. */
    private <T> T answering(Class<T> part, Map<String, Object> answers) {
        return part.cast(
                Proxy.newProxyInstance(part.getClassLoader(), new Class<?>[] {part}, (proxy, method, values) -> {
                    ended |= method.getName().equals("invalidate");
                    return answers.get(method.getName());
                }));
    }

    @Test
    void sessionOfTenHoursGoesOn() throws Exception {
        request(Duration.ofHours(10));
        assertThat(ended).isFalse();
        assertThat(wentOn).isTrue();
    }

    @Test
    void olderSessionEndsHoweverBusyAndTheRequestGoesOnAsNobodys() throws Exception {
        request(Duration.ofHours(10).plusMillis(1));
        assertThat(ended).isTrue();
        assertThat(wentOn).isTrue();
    }

    @Test
    void grantsOfTheProviderAreAskedForAgainAfterAnHour() throws Exception {
        DefaultOAuth2User user = new DefaultOAuth2User(List.of(), Map.of("sub", "anna"), "sub");
        OAuth2AuthenticationToken anna = new OAuth2AuthenticationToken(user, List.of(), "oidc");
        request(Duration.ofHours(1), anna);
        assertThat(ended).isFalse();
        request(Duration.ofHours(1).plusMillis(1), anna);
        assertThat(ended).isTrue();
    }

    @Test
    void logTellsWhoseSessionEndedByAge() throws Exception {
        request(Duration.ofHours(11));
        AuditEntry entry = new AuditLog(new StoreLayout(folder)).latest(1).getFirst();
        assertThat(entry.actor()).isEqualTo("anna");
        assertThat(entry.deed()).isEqualTo("signed_out");
        assertThat(entry.details()).containsEntry("how", "age");
    }
}
