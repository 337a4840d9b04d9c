package cat.impulsem.dashboard.access;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/**
 * The content security policy. Scripts and style sheets come from this server; those inside the document run only with
 * a nonce that is new for each answer. Flow turns texts from the server into functions, for which browsers ask for
 * 'unsafe-eval'; instead, a few lines make each of them a script element with the nonce, so that eval stays forbidden
 * to everything else. Styles inside the document are allowed, since components and drawings bring their own; with images
 * and fonts from this server alone they can carry nothing away.
 */
@Component
class ContentPolicy implements VaadinServiceInitListener {
    static final String PLAIN = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'";
    static final String DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    /** The two lines by which the vendor's strip is drawn; Flow adds them when nobody can give them the nonce any more. */
    private static final String VENDORS_STRIP = "'sha256-VLPJicdxFLjuDrsyxemB6iiuaur0bcLrSsJ1sDWxd2o='";

    private static final String PAGES = "default-src 'none'; script-src 'self' 'nonce-%1$s' "
            + VENDORS_STRIP + "; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
            + "manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'self'";
    private static final int NONCE_BYTES = 18;

    /** {@code new Function('a', 'return a')} without eval. */
    private static final String FUNCTIONS = """
            (() => {
              const nonce = document.currentScript.nonce;
              const Native = window.Function;
              let made;
              Object.defineProperty(window, '__impulsemMade', {set: value => { made = value; }});
              const make = parts => {
                const body = parts.length ? parts[parts.length - 1] : '';
                const script = document.createElement('script');
                script.nonce = nonce;
                script.textContent = 'window.__impulsemMade = function(' + parts.slice(0, -1).join(',') + '\\n) {\\n' + body + '\\n};';
                made = undefined;
                document.head.appendChild(script).remove();
                if (!made) throw new SyntaxError('a function of the server cannot be read: ' + body);
                return made;
              };
              window.Function = new Proxy(Native, {
                apply: (target, self, parts) => make(parts.map(String)),
                construct: (target, parts) => make(parts.map(String)),
              });
            })();
            """;

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::protect);
    }

    private void protect(IndexHtmlResponse response) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        Document document = response.getDocument();
        document.head().prependElement("script").appendChild(new DataNode(FUNCTIONS));
        document.select("script, link[rel=modulepreload]").attr("nonce", nonce);
        response.getVaadinResponse().setHeader("Content-Security-Policy", PAGES.formatted(nonce));
        response.getVaadinResponse().setHeader("X-Frame-Options", "DENY");
    }
}
