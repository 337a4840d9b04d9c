package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.format.Markup;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Map;

/** A page that is drawn anew, whole, from one snapshot whenever its address changes. */
public abstract class Page extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ReleasedSnapshots snapshots;
    private String title = "";

    protected Page(ReleasedSnapshots snapshots) {
        this.snapshots = snapshots;
        setId("content");
        addClassName("page");
    }

    /** What the page is called. */
    protected abstract String name(Screen screen);

    /** Draws the page. */
    protected abstract void show(Screen screen);

    /** Parameters that stand in the path instead of behind the question mark. */
    protected Map<String, String> inPath(BeforeEnterEvent event) {
        return Map.of();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Screen screen = Screens.open(event.getUI(), snapshots, event.getLocation(), inPath(event));
        title = name(screen) + " · " + screen.name(screen.state().unit()) + " · " + screen.period();
        removeAll();
        Notices.of(screen).ifPresent(this::put);
        show(screen);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Adds one element written as text. */
    protected void put(Markup markup) {
        add(new Html(markup.toString()));
    }
}
