package cat.impulsem.dashboard.wire;

import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;

/** Stands before the provider's own address of tokens and answers once with a token that a test made. */
final class ForgedTokens implements Route {
    private static final Pattern NONCE = Pattern.compile("[?&]nonce=([^&]+)");
    private final String path;
    private final AtomicReference<String> next = new AtomicReference<>();

    ForgedTokens(String path) {
        this.path = path;
    }

    /** The word by which a sign-in knows its token again, as the browser is sent to the provider with it. */
    static String nonce(String address) {
        Matcher found = NONCE.matcher(address);
        if (!found.find()) {
            throw new IllegalStateException("no nonce in " + address);
        }
        return found.group(1);
    }

    void next(String token) {
        next.set(token);
    }

    @Override
    public boolean match(OAuth2HttpRequest request) {
        return next.get() != null && request.getUrl().encodedPath().equals(path);
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
        String token = next.getAndSet(null);
        String body = """
                {"token_type":"Bearer","access_token":"%s","id_token":"%s","scope":"openid","expires_in":3600}
                """.formatted(token, token);
        return new OAuth2HttpResponse(Headers.of("Content-Type", "application/json"), 200, body, null);
    }
}
