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
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that is too old, however busy it is: who took over an open window or a cookie does not keep it for ever.
 * The age counts from the first page, which comes before signing in.
 */
final class SessionAge extends OncePerRequestFilter {
    private final Duration longest;
    private final Clock clock;
    private final AuditLog log;

    SessionAge(Duration longest, Clock clock, AuditLog log) {
        this.longest = longest;
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
        return clock.millis() - session.getCreationTime() > longest.toMillis();
    }

    private void end(HttpSession session) {
        Object known = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        session.invalidate();
        if (known instanceof SecurityContext context && context.getAuthentication() != null) {
            log.add(context.getAuthentication().getName(), Deed.SIGNED_OUT, Map.of("how", "age"));
        }
    }
}
