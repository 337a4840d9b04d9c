package cat.impulsem.dashboard.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Gives the document its language and colours before anything is drawn, so that nothing flashes. */
@Component
public class FirstPaint implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(FirstPaint::prepare);
    }

    private static void prepare(IndexHtmlResponse response) {
        Element html = response.getDocument().child(0);
        String asked = response.getVaadinRequest().getParameter("l");
        String remembered = Preferences.language(response.getVaadinRequest()).tag();
        html.attr("lang", asked != null && asked.matches("ca|es|en") ? asked : remembered);
        html.attr(
                "style",
                "color-scheme: "
                        + Preferences.scheme(response.getVaadinRequest()).css());
    }
}
