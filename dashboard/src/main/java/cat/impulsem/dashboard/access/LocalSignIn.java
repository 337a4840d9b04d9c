package cat.impulsem.dashboard.access;

import cat.impulsem.warehouse.access.Account;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks a name and a password against the accounts of this installation. */
final class LocalSignIn implements AuthenticationProvider {
    private static final int LONGEST = 72;

    private final LiveAccounts accounts;
    private final SignInThrottle throttle;
    private final BCryptPasswordEncoder passwords = new BCryptPasswordEncoder();
    /** An unknown name costs as much time as a known one, so that names cannot be told by the clock. */
    private final String nobodysPassword = passwords.encode("of nobody");

    LocalSignIn(LiveAccounts accounts, SignInThrottle throttle) {
        this.accounts = accounts;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String name = given.getName();
        String address =
                given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (!throttle.mayTry(name, address)) {
            throw new LockedException("too many wrong passwords");
        }
        Optional<Account> account = accounts.of(name);
        String password = String.valueOf(given.getCredentials());
        boolean right = password.length() <= LONGEST
                && passwords.matches(password, account.map(Account::password).orElse(nobodysPassword));
        if (!right || account.isEmpty()) {
            throw new BadCredentialsException("wrong name or password");
        }
        throttle.succeeded(name, address);
        return UsernamePasswordAuthenticationToken.authenticated(LocalUser.of(name, account.get()), null, List.of());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
