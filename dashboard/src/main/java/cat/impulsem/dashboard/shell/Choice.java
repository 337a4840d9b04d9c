package cat.impulsem.dashboard.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a reader chose on a page. The page that is open is drawn anew in the answer to the choice itself, and the browser
 * is told the new address with it; asking for that address would be a second way to the server and back.
 */
public final class Choice {
    private static final Logger LOG = LoggerFactory.getLogger(Choice.class);

    private Choice() {}

    /**
     * Shows a page in another state.
     *
     * @param from what is shown now
     * @param page path of the page
     * @param state what to show
     */
    public static void go(Screen from, String page, ViewState state) {
        UI ui = UI.getCurrent();
        List<HasElement> shown = ui.getInternals().getActiveRouterTargetsChain();
        if (page.equals(from.path())
                && shown.getFirst() instanceof Page open
                && shown.getLast() instanceof MainLayout layout) {
            redraw(ui, open, layout, new Location(page + state.query(from.initial())));
            return;
        }
        ui.navigate(from.href(page, state));
    }

    private static void redraw(UI ui, Page open, MainLayout layout, Location there) {
        try {
            open.redraw(ui, there);
        } catch (RuntimeException refusedOrFailed) {
            // The page of the address tells what is the matter; a fault that does not come again would be lost.
            LOG.warn("/{} could not be drawn in place", there.getPath(), refusedOrFailed);
            ui.navigate(there.getPathWithQueryParameters());
            return;
        }
        layout.show(Screens.current(ui), open.getPageTitle());
        ui.getPage().setTitle(open.getPageTitle());
        ui.getPage().getHistory().pushState(null, there, false);
    }
}
