package cat.impulsem.dashboard.access;

import cat.impulsem.warehouse.audit.AuditLog;
import cat.impulsem.warehouse.audit.Deed;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Writes down who came, went, and was turned away at the door. */
@Component
class AccessNotes {
    private static final String HOW = "how";

    private final AuditLog log;

    AccessNotes(AuditLog log) {
        this.log = log;
    }

    @EventListener
    void came(AuthenticationSuccessEvent event) {
        String how = event.getAuthentication().getPrincipal() instanceof LocalUser ? "password" : "provider";
        log.add(event.getAuthentication().getName(), Deed.SIGNED_IN, Map.of(HOW, how));
    }

    @EventListener
    void went(LogoutSuccessEvent event) {
        log.add(event.getAuthentication().getName(), Deed.SIGNED_OUT, Map.of());
    }

    /** What was typed as a name may be a password that went into the wrong field: it is not kept. */
    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        log.add(
                "",
                Deed.SIGN_IN_REFUSED,
                Map.of(HOW, event.getException().getClass().getSimpleName()));
    }
}
