package cat.impulsem.dashboard.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Refuses to turn a request into a web socket. Flow's library offers one to anybody, also before signing in; nothing is
 * pushed over it, and without the library Flow does not start. A valve stands before all filters, theirs included.
 */
@Component
class NoSockets implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addEngineValves(new RefusedUpgrades());
    }

    private static final class RefusedUpgrades extends ValveBase {
        private RefusedUpgrades() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if ("websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            } else {
                getNext().invoke(request, response);
            }
        }
    }
}
