package cat.impulsem.dashboard.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/**
 * A quiet line that appears when another snapshot was published while the page is open. The page itself stays as it was
 * drawn until its reader asks for the new one.
 */
final class NewerNotice extends Div {
    private static final String WATCH = """
            const region = this;
            region.querySelector('button').onclick = () => location.reload();
            const look = async () => {
              if (document.hidden) return;
              try {
                const answer = await fetch('published', {credentials: 'omit', cache: 'no-store'});
                if (!answer.ok) return;
                const published = (await answer.text()).trim();
                region.firstElementChild.hidden = published === region.dataset.snapshot;
              } catch (unreachable) {
                // The next look will tell.
              }
            };
            if (window.impulsemWatch) {
              clearInterval(window.impulsemWatch.timer);
              window.removeEventListener('focus', window.impulsemWatch.look);
            }
            window.impulsemWatch = {look, timer: setInterval(look, 20000)};
            window.addEventListener('focus', look);
            """;

    private final Div line = new Div();
    private final Span words = new Span();
    private final NativeButton reload = new NativeButton();

    NewerNotice() {
        addClassName("newer");
        getElement().setAttribute("role", "status");
        line.getElement().setAttribute("hidden", true);
        line.add(words, reload);
        add(line);
    }

    void show(Screen screen) {
        getElement().setAttribute("data-snapshot", screen.released().id());
        getElement().executeJs("this.firstElementChild.hidden = true");
        words.setText(screen.texts().get("fresh.text"));
        reload.setText(screen.texts().get("fresh.reload"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(WATCH);
    }
}
