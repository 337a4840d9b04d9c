package cat.impulsem.dashboard.access;

import cat.impulsem.dashboard.data.Viewer;
import cat.impulsem.dashboard.data.Viewers;
import cat.impulsem.warehouse.access.Account;
import cat.impulsem.warehouse.audit.AuditLog;
import cat.impulsem.warehouse.audit.Deed;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Who is signed in on this request, with the grants that the file or the claims give by now. */
final class CurrentViewer implements Viewers {
    private final LiveAccounts accounts;
    private final ClaimedGrants claims;
    private final AuditLog log;

    CurrentViewer(LiveAccounts accounts, ClaimedGrants claims, AuditLog log) {
        this.accounts = accounts;
        this.claims = claims;
        this.log = log;
    }

    @Override
    public Viewer now() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()) {
            return Viewer.NOBODY;
        }
        return of(authentication.getPrincipal());
    }

    @Override
    public void note(Viewer who, Deed deed, Map<String, String> details) {
        log.add(who.name(), deed, details);
    }

    private Viewer of(Object principal) {
        return switch (principal) {
            case LocalUser local ->
                accounts.of(local.name())
                        .filter(local::isStill)
                        .map(Account::granted)
                        .map(grants -> new Viewer(local.name(), grants))
                        .orElse(new Viewer(local.name(), java.util.List.of()));
            case OidcUser claimed -> new Viewer(claimed.getName(), claims.of(claimed.getClaims()));
            default -> Viewer.NOBODY;
        };
    }
}
