package cat.impulsem.dashboard.shell;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;

/**
 * Tells those who do not see the page what is on it after a choice. The first page of a window is read out anyway.
 */
final class Spoken extends Div {
    /** Emptied first, so that the same words are read again where a choice changed neither place nor months. */
    private static final String SAY = "this.textContent = ''; setTimeout(() => { this.textContent = $0; }, 100)";

    private String path;

    Spoken() {
        setId("spoken");
        addClassName("sr");
        getElement().setAttribute("role", "status");
    }

    /** A page is drawn: another one is named, the same one in another state is said to have changed. */
    void show(Screen screen, String title) {
        Optional<String> before = Optional.ofNullable(path);
        path = screen.path();
        before.map(shown -> shown.equals(path) ? screen.texts().get("shell.updated", title) : title)
                .ifPresent(words -> getElement().executeJs(SAY, words));
    }
}
