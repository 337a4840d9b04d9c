package cat.impulsem.dashboard.definitions;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Chapter;
import cat.impulsem.dashboard.shell.MainLayout;
import cat.impulsem.dashboard.shell.Page;
import cat.impulsem.dashboard.shell.Screen;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;

/** Who owns data and software, what is protected, and how accessible these pages are. */
@PermitAll
@Route(value = "about", layout = MainLayout.class)
public class AboutPage extends Page {
    private static final List<String> DATA =
            List.of("about.attribution", "about.reshaped", "about.published", "about.simulated", "about.privacy");
    private static final List<String> SOFTWARE = List.of("about.licence", "about.charts", "about.others");
    private static final List<String> REACHED =
            List.of("accessibility.tables", "accessibility.keyboard", "accessibility.colour", "accessibility.narrow");
    private static final List<String> NOT_REACHED =
            List.of("accessibility.strip", "accessibility.lists", "accessibility.audit");

    private final String contact;

    /** The contact of those who run this dashboard, an address of mail or of a page. */
    public AboutPage(ReleasedSnapshots snapshots, @Value("${impulsem.contact:}") String contact) {
        super(snapshots, Chapter.DEFINITIONS);
        this.contact = contact;
    }

    @Override
    protected String name(Screen screen) {
        return screen.texts().get("about.title");
    }

    @Override
    protected void show(Screen screen) {
        Texts texts = screen.texts();
        put(new Markup()
                .open("div", "class", "heading")
                .element("h1", texts.get("about.title"))
                .element("p", texts.get("about.lead"), "class", "lead")
                .close("div"));
        put(section(texts, "data", "about.data", DATA));
        put(section(texts, "licences", "about.software", SOFTWARE));
        put(accessibility(texts, contact.isBlank() ? texts.get("accessibility.nobody") : contact));
        put(new Markup()
                .element(
                        "p",
                        texts.get(
                                "about.version",
                                screen.vocabulary().info().codeVersion(),
                                screen.released().id()),
                        "class",
                        "note"));
    }

    private static Markup section(Texts texts, String id, String title, List<String> paragraphs) {
        Markup out = new Markup().open("section", "id", id).element("h2", texts.get(title));
        paragraphs.forEach(key -> out.element("p", texts.get(key)));
        return out.close("section");
    }

    /** In the order of the model statement of Decision (EU) 2018/1523. */
    private static Markup accessibility(Texts texts, String whom) {
        Markup out = new Markup()
                .open("section", "id", "accessibility")
                .element("h2", texts.get("accessibility.title"))
                .element("p", texts.get("accessibility.commitment"))
                .element("h3", texts.get("accessibility.status"))
                .element("p", texts.get("accessibility.partly"));
        list(out, texts, REACHED);
        out.element("h3", texts.get("accessibility.not"));
        list(out, texts, NOT_REACHED);
        out.element("h3", texts.get("accessibility.prepared")).element("p", texts.get("accessibility.how"));
        out.element("h3", texts.get("accessibility.contact")).element("p", texts.get("accessibility.whom", whom));
        out.element("h3", texts.get("accessibility.enforcement")).element("p", texts.get("accessibility.claim"));
        return out.close("section");
    }

    private static void list(Markup out, Texts texts, List<String> keys) {
        out.open("ul");
        keys.forEach(key -> out.element("li", texts.get(key)));
        out.close("ul");
    }
}
