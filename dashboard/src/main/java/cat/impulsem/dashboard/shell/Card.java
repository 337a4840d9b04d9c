package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.format.Markup;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A part of a page that fails alone: the others stay, it says what happened and can be tried again. It reads only the
 * snapshot that the whole page is drawn from, and only for whom the page was drawn.
 */
public final class Card extends Div {
    private static final Logger LOG = LoggerFactory.getLogger(Card.class);

    /** While a card is on its way; style sheet and tests know it. */
    private static final String COMING = "coming";

    private static final String WHEN_SHOWN =
            "return new Promise(shown => requestAnimationFrame(() => setTimeout(shown)))";

    private final transient Screen screen;
    private final transient Supplier<Component> content;
    private int tried;

    private Card(Screen screen, Supplier<Component> content) {
        this.screen = screen;
        this.content = content;
        addClassName("card");
    }

    /** A part made of components. */
    public static Card of(Screen screen, Supplier<Component> content) {
        Card card = new Card(screen, content);
        card.draw();
        return card;
    }

    /** A part written as text. */
    public static Card ofMarkup(Screen screen, Supplier<Markup> content) {
        return of(screen, () -> new Html(content.get().toString()));
    }

    /** A part further down: it comes when the browser has shown what stands first, which need not wait for it. */
    public static Card later(Screen screen, Supplier<Component> content) {
        Card card = new Card(screen, content);
        card.addClassName(COMING);
        card.getElement().setAttribute("aria-busy", "true");
        return card;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (hasClassName(COMING)) {
            getElement().executeJs(WHEN_SHOWN).then(shown -> come());
        }
    }

    private void come() {
        removeClassName(COMING);
        getElement().removeAttribute("aria-busy");
        draw();
    }

    private void draw() {
        removeAll();
        if (!screen.viewers().now().equals(screen.permissions().viewer())) {
            UI.getCurrent().getPage().reload();
            return;
        }
        try {
            add(content.get());
        } catch (RuntimeException fault) {
            if (screen.released().isClosed()) {
                add(newer());
                return;
            }
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("Fault {} in a part of /{}", reference, screen.path(), fault);
            add(apology(reference));
        }
    }

    private Component apology(String reference) {
        return notice(
                screen.texts().get("card.failed", reference),
                new NativeButton(screen.texts().get("card.again"), click -> retry()));
    }

    /** The page is of a snapshot that is closed by now: no fault, and trying again would not help. */
    private Component newer() {
        return notice(
                screen.texts().get("card.newer"),
                new NativeButton(
                        screen.texts().get("fresh.reload"),
                        click -> UI.getCurrent().getPage().reload()));
    }

    private static Component notice(String words, NativeButton way) {
        way.addClassName("quiet");
        Div box = new Div(new Html(new Markup().element("p", words).toString()), way);
        box.addClassName("notice");
        box.getElement().setAttribute("role", "alert");
        return box;
    }

    /** What fails twice may be of a snapshot that is gone: then the whole page is drawn anew. */
    private void retry() {
        tried++;
        if (tried > 1) {
            UI.getCurrent().getPage().reload();
            return;
        }
        draw();
    }
}
