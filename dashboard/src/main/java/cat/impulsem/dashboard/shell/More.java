package cat.impulsem.dashboard.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.function.Supplier;

/** Something more that is read only when somebody opens it. */
public final class More extends NativeDetails {
    private boolean drawn;

    /**
     * Closed.
     *
     * @param summary what it holds, in a few words
     * @param content makes it
     */
    public More(Screen screen, String summary, Supplier<Component> content) {
        super(summary);
        addClassName("more");
        addToggleListener(toggle -> {
            if (toggle.isOpened() && !drawn) {
                drawn = true;
                setContent(Card.of(screen, content));
            }
        });
    }
}
