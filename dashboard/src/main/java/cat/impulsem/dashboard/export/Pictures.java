package cat.impulsem.dashboard.export;

import cat.impulsem.dashboard.data.SnapshotInfo;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.warehouse.access.Right;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Buttons that save the drawing of their section as a picture, made in the page: the vendor's own export would send the
 * chart to a foreign host.
 */
@JavaScript("context://picture.js")
public final class Pictures extends Div {
    private final Screen screen;
    private final Caption caption;
    private final Handover files;

    private Pictures(Screen screen, Caption caption, Handover files) {
        this.screen = screen;
        this.caption = caption;
        this.files = files;
        addClassName("files");
        add(button(".png", "picture.png"), button(".svg", "picture.svg"));
    }

    /**
     * What is burnt into a picture.
     *
     * @param title what it says
     * @param about what it shows, of whom, when, in which unit: one line each
     * @param notes how its marks are read
     * @param sources ids of the tables that it rests on
     */
    public record Caption(String title, List<String> about, List<String> notes, List<String> sources) {
        private Caption noting(List<String> more) {
            List<String> all = new ArrayList<>(notes);
            all.addAll(more);
            return new Caption(title, about, all, sources);
        }
    }

    /**
     * The buttons; they stand in the same figure, section or box of the style {@code drawn} as the drawing.
     *
     * @param what what it shows, as the first part of the file's name
     * @param when period, as in an address
     */
    public static Component of(Screen screen, Caption caption, String what, String when) {
        return screen.permissions().may(Right.FILES)
                ? new Pictures(
                        screen,
                        caption,
                        Handover.of(screen, what, screen.state().unit().inUrl(), when))
                : new Div();
    }

    /** The same of a drawing that has a table beside it: their files are named alike. */
    public static Component of(Screen screen, Caption caption, About about) {
        return screen.permissions().may(Right.FILES)
                ? new Pictures(screen, caption, Handover.of(screen, about))
                : new Div();
    }

    /** The same of a table with small drawings: what its signs mean is burnt in with it. */
    public static Component of(Screen screen, Caption caption, ScreenTable table, About about) {
        return of(screen, caption.noting(screen.signs().explained(table)), about);
    }

    private NativeButton button(String ending, String words) {
        NativeButton button = new NativeButton(screen.texts().get(words));
        button.addClassName("file");
        button.setAriaLabel(screen.texts().get(words) + ": " + caption.title());
        button.addClickListener(click -> {
            if (files.isStillTheirs(ending)) {
                getElement()
                        .executeJs(
                                "window.impulsemPicture(this, $0, $1)",
                                Map.of("title", caption.title(), "about", caption.about(), "foot", foot()),
                                files.name() + ending);
            }
        });
        return button;
    }

    private List<String> foot() {
        Texts texts = screen.texts();
        SnapshotInfo info = screen.vocabulary().info();
        List<String> lines = new ArrayList<>(caption.notes());
        lines.add(texts.get("picture.source", screen.tables(caption.sources())));
        lines.add(texts.get(
                "picture.date",
                screen.figures().day(info.dataUntil()),
                screen.released().id()));
        if (info.isSimulated()) {
            lines.add(texts.get("status.simulated"));
        }
        return lines;
    }
}
