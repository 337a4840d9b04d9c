package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.format.Markup;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The single place that turns a fault into a message; the log has the details under the same reference. */
@PermitAll
@ParentLayout(MainLayout.class)
public class FaultPage extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {
    private static final Logger LOG = LoggerFactory.getLogger(FaultPage.class);

    private final transient ReleasedSnapshots snapshots;
    private String title = "";

    public FaultPage(ReleasedSnapshots snapshots) {
        this.snapshots = snapshots;
        setId("content");
        addClassName("page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> fault) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Fault {} at /{}", reference, event.getLocation().getPath(), fault.getException());
        Screen screen = Screens.open(event.getUI(), snapshots, event.getLocation());
        title = screen.texts().get("fault.title");
        removeAll();
        add(new Html(new Markup()
                .open("div", "class", "heading")
                .element("h1", title)
                .element("p", screen.texts().get("fault.text", reference), "class", "lead")
                .open("p")
                .link(screen.href(""), screen.texts().get("missing.back"))
                .close("p")
                .close("div")
                .toString()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
