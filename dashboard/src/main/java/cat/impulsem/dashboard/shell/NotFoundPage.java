package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.format.Markup;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** What stands where an address leads nowhere: says so and offers the way back. */
@PermitAll
@ParentLayout(MainLayout.class)
public class NotFoundPage extends Main implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
    private final transient ReleasedSnapshots snapshots;
    private String title = "";

    public NotFoundPage(ReleasedSnapshots snapshots) {
        this.snapshots = snapshots;
        setId("content");
        addClassName("page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> fault) {
        Screen screen = Screens.open(event.getUI(), snapshots, event.getLocation());
        String detail = fault.getCaughtException() instanceof NothingThereException told
                ? told.getMessage()
                : screen.texts().get("missing.path", "/" + event.getLocation().getPath());
        title = screen.texts().get("missing.title");
        removeAll();
        add(new Html(new Markup()
                .open("div", "class", "heading")
                .element("h1", title)
                .element("p", detail, "class", "lead")
                .open("p")
                .link(screen.href(""), screen.texts().get("missing.back"))
                .close("p")
                .close("div")
                .toString()));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
