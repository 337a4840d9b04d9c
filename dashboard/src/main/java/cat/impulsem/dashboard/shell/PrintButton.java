package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.data.SnapshotInfo;
import cat.impulsem.dashboard.format.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.NativeButton;

/**
 * Hands the page to the browser's print dialogue, which also makes a PDF of it. On paper every sheet says at its head
 * what was chosen and how far the data reach, since nobody sees there what stood in the filters.
 */
final class PrintButton extends NativeButton {
    /** The margin boxes of a sheet take their words from style sheets only. */
    private static final String HEAD = """
            const quoted = words => JSON.stringify(words).replaceAll('<', '\\\\3c ');
            const sheet = document.getElementById('sheet-head') ?? document.head.appendChild(
                Object.assign(document.createElement('style'), {id: 'sheet-head'}));
            sheet.textContent = `@page {
              @top-left { content: ${quoted($0)} }
              @top-right { content: ${quoted($1)} }
              @bottom-left { content: ${quoted($2)} }
            }`;
            """;

    /**
     * Charts have the width of the window; on paper they get that of a sheet of A4 within its margins. Where the vendor's
     * strip lies over the foot of the window, it would lie over the last lines of each sheet: these make room for it.
     */
    private static final String FIT = """
            if (window.impulsemPaper) return;
            window.impulsemPaper = true;
            const all = work => document.querySelectorAll('vaadin-chart').forEach(one => one.configuration && work(one.configuration));
            window.addEventListener('beforeprint', () => {
              document.body.classList.toggle('strip', Boolean(customElements.get('vaadin-commercial-banner')));
              all(chart => chart.setSize(680, undefined, false));
            });
            window.addEventListener('afterprint', () => all(chart => chart.setSize(null, undefined, false)));
            """;

    PrintButton() {
        addClassName("print");
        addClickListener(click -> getElement().executeJs("window.print()"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(FIT);
    }

    void show(Screen screen) {
        Texts texts = screen.texts();
        SnapshotInfo info = screen.vocabulary().info();
        setText(texts.get("print.button"));
        String chosen = screen.name(screen.state().unit()) + " · " + screen.period();
        String until = texts.get("status.until", screen.figures().day(info.dataUntil()));
        String simulated = info.isSimulated() ? texts.get("status.simulated") + " · " : "";
        getElement()
                .executeJs(
                        HEAD,
                        texts.get("shell.brand") + " · " + chosen,
                        simulated + until,
                        texts.get("status.snapshot", screen.released().id()));
    }
}
