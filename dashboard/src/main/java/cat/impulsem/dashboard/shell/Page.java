package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.data.NotPermittedException;
import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.warehouse.audit.Deed;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A page that is drawn anew, whole, from one snapshot whenever its address changes, for those who may open its chapter.
 */
public abstract class Page extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ReleasedSnapshots snapshots;
    private final Chapter chapter;
    private transient Map<String, String> inPath = Map.of();
    private String title = "";

    protected Page(ReleasedSnapshots snapshots, Chapter chapter) {
        this.snapshots = snapshots;
        this.chapter = chapter;
        setId("content");
        addClassName("page");
    }

    /** What the page is called. */
    protected abstract String name(Screen screen);

    /** Draws the page. */
    protected abstract void show(Screen screen);

    /** What the address asks of this page that it does not have. */
    protected List<ViewState.Unknown> unknown(Screen screen) {
        return List.of();
    }

    /** What stays where it is when the page is drawn in another state: what its reader has in hand. */
    protected List<Component> kept() {
        return List.of();
    }

    /** Parameters that stand in the path instead of behind the question mark. */
    protected Map<String, String> inPath(BeforeEnterEvent event) {
        return Map.of();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        inPath = inPath(event);
        Screen screen = Screens.open(event.getUI(), snapshots, event.getLocation(), inPath);
        Optional<Location> landing = Landing.due(event.getLocation(), screen);
        if (landing.isPresent()) {
            event.forwardTo(landing.get().getPath(), landing.get().getQueryParameters());
            return;
        }
        if (!chapter.isOpenTo(screen.permissions())) {
            turnAway(event, screen);
            return;
        }
        draw(screen);
    }

    /**
     * Draws the page of the same path in another state; grants and snapshot are asked for again.
     *
     * @throws NotPermittedException when the person may not see what the address names
     */
    final void redraw(UI ui, Location there) {
        Screen screen = Screens.open(ui, snapshots, there, inPath);
        if (!chapter.isOpenTo(screen.permissions())) {
            throw new NotPermittedException(there.getPath());
        }
        draw(screen);
    }

    private void draw(Screen screen) {
        title = name(screen) + " · " + screen.name(screen.state().unit()) + " · " + screen.period();
        Map<String, String> seen =
                Map.of("page", screen.path(), "unit", screen.state().unit().inUrl());
        snapshots.viewers().note(screen.permissions().viewer(), Deed.VIEWED, seen);
        getChildren().filter(child -> !kept().contains(child)).toList().forEach(this::remove);
        List<ViewState.Unknown> unknown = Stream.concat(screen.unknown().stream(), unknown(screen).stream())
                .toList();
        Notices.of(screen, unknown).ifPresent(this::put);
        show(screen);
    }

    /** Whoever comes by the front door is led to the first page that is open; whoever asks for another one is refused. */
    private void turnAway(BeforeEnterEvent event, Screen screen) {
        List<Chapter> open = Chapter.openTo(screen.permissions());
        if (chapter == Chapter.OVERVIEW && !open.isEmpty()) {
            event.forwardTo(open.getFirst().path());
            return;
        }
        throw new NotPermittedException(event.getLocation().getPath());
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
