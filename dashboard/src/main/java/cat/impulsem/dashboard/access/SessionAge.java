package cat.impulsem.dashboard.access;

import cat.impulsem.warehouse.audit.AuditLog;
import cat.impulsem.warehouse.audit.Deed;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that is too old, however busy it is: who took over an open window or a cookie does not keep it for ever.
 * The age counts from the first page, which comes before signing in. Grants that a provider gave are asked for sooner: it may
 * have taken them back since, and says so only to who signs in again.
 */
final class SessionAge extends OncePerRequestFilter {
    private final Duration longest;
    private final Duration longestByProvider;
    private final Clock clock;
    private final AuditLog log;

    SessionAge(Duration longest, Duration longestByProvider, Clock clock, AuditLog log) {
        this.longest = longest;
        this.longestByProvider = longestByProvider;
        this.clock = clock;
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && isTooOld(session)) {
            end(session);
        }
        chain.doFilter(request, response);
    }

    private boolean isTooOld(HttpSession session) {
        boolean isByProvider = authentication(session) instanceof OAuth2AuthenticationToken;
        Duration most = isByProvider && longestByProvider.compareTo(longest) < 0 ? longestByProvider : longest;
        return clock.millis() - session.getCreationTime() > most.toMillis();
    }

    private void end(HttpSession session) {
        Authentication known = authentication(session);
        session.invalidate();
        if (known != null) {
            log.add(known.getName(), Deed.SIGNED_OUT, Map.of("how", "age"));
        }
    }

    private static Authentication authentication(HttpSession session) {
        Object known = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return known instanceof SecurityContext context ? context.getAuthentication() : null;
    }
}
