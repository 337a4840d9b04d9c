package cat.impulsem.dashboard.shell;

import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.Texts;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;

/** Help, at the same place on every page: what this page answers, where words are explained, with what to begin. */
final class HelpBox extends NativeDetails {
    private final Tips tips;
    private final String contact;
    private Optional<Chapter> landing = Preferences.landing(VaadinRequest.getCurrent());

    /**
     * Closed.
     *
     * @param contact those who run the dashboard
     */
    HelpBox(Tips tips, String contact) {
        this.tips = tips;
        this.contact = contact;
        addClassName("helpbox");
        getElement()
                .executeJs("this.onkeydown = event => { if (event.key === 'Escape' && this.open) {"
                        + " this.open = false; this.querySelector('summary').focus(); } }");
    }

    void show(Screen screen) {
        Texts texts = screen.texts();
        setSummaryText(texts.get("help.title"));
        setOpen(false);
        Div box = new Div(new Html(words(screen).toString()));
        Feedback.of(screen, contact).ifPresent(link -> box.add(new Paragraph(link)));
        box.add(beginning(screen));
        NativeButton again = new NativeButton(texts.get("tips.again"), click -> tips.again());
        again.addClassName("quiet");
        box.add(again);
        setContent(box);
    }

    private static Markup words(Screen screen) {
        Texts texts = screen.texts();
        Markup out = new Markup().open("div");
        Chapter.at(screen.path())
                .flatMap(chapter -> texts.find("help." + chapter.key()))
                .ifPresent(words -> out.element("p", words));
        out.open("ul");
        out.open("li").link(screen.href("def"), texts.get("help.definitions")).close("li");
        out.open("li").link(screen.href("about"), texts.get("footer.about")).close("li");
        out.open("li")
                .link(screen.href("about") + "#accessibility", texts.get("footer.accessibility"))
                .close("li");
        return out.close("ul").close("div");
    }

    /** The page to begin with; the first choice leaves it to the role. */
    private Div beginning(Screen screen) {
        Texts texts = screen.texts();
        Div group = new Div(new Html(new Markup()
                .element("p", texts.get("landing.label"), "id", "landing-label")
                .toString()));
        group.addClassName("landing");
        group.getElement().setAttribute("role", "group").setAttribute("aria-labelledby", "landing-label");
        String byRole =
                texts.get("landing.role", texts.get(Landing.ofRole(screen).nameKey()));
        group.add(choice(screen, byRole, Optional.empty()));
        Chapter.openTo(screen.permissions())
                .forEach(chapter -> group.add(choice(screen, texts.get(chapter.nameKey()), Optional.of(chapter))));
        return group;
    }

    private NativeButton choice(Screen screen, String words, Optional<Chapter> chapter) {
        NativeButton button = new NativeButton(words, click -> {
            landing = chapter;
            Preferences.remember(UI.getCurrent(), chapter.orElse(null));
            show(screen);
            setOpen(true);
        });
        button.addClassName("quiet");
        button.getElement().setAttribute("aria-pressed", String.valueOf(chapter.equals(landing)));
        return button;
    }
}
