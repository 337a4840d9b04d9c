package cat.impulsem.dashboard.definitions;

import cat.impulsem.dashboard.data.Indicator;
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

/** Every indicator with its definition; who owns data and software. */
@PermitAll
@Route(value = "def", layout = MainLayout.class)
public class DefinitionsPage extends Page {
    private static final List<String> ABOUT =
            List.of("about.privacy", "about.attribution", "about.charts", "about.licence", "about.accessibility");

    public DefinitionsPage(ReleasedSnapshots snapshots) {
        super(snapshots, Chapter.DEFINITIONS);
    }

    @Override
    protected String name(Screen screen) {
        return screen.texts().get("nav.def");
    }

    @Override
    protected void show(Screen screen) {
        Texts texts = screen.texts();
        put(new Markup()
                .open("div", "class", "heading")
                .element("h1", texts.get("nav.def"))
                .element("p", texts.get("def.lead"), "class", "lead")
                .close("div"));
        screen.vocabulary().definitions().forEach(indicator -> put(article(screen, indicator)));
        put(about(screen));
    }

    private static Markup article(Screen screen, Indicator indicator) {
        Texts texts = screen.texts();
        Markup out = new Markup().open("article", "id", indicator.id(), "class", "definition-entry");
        String name = texts.of(indicator.texts().name()).orElse(indicator.id());
        if (screen.permissions().sees(indicator)) {
            out.open("h2").link(screen.href("i/" + indicator.id()), name).close("h2");
        } else {
            out.element("h2", name);
        }
        out.element("p", indicator.id() + " · " + indicator.line(), "class", "code");
        texts.of(indicator.texts().definition()).ifPresent(words -> out.element("p", words));
        out.open("dl");
        texts.of(indicator.texts().numerator()).ifPresent(words -> entry(out, texts.get("column.numerator"), words));
        texts.of(indicator.texts().denominator())
                .ifPresent(words -> entry(out, texts.get("column.denominator"), words));
        entry(out, texts.get("column.measure"), screen.figures().unitName(indicator.measure()));
        entry(out, texts.get("def.direction"), texts.orKey("direction.", indicator.direction()));
        entry(
                out,
                texts.get("def.sums"),
                texts.orKey("kind.", indicator.measure().kind()));
        entry(
                out,
                texts.get("def.sources"),
                screen.tables(indicator.calculation().sources()));
        entry(
                out,
                texts.get("def.version"),
                texts.get("def.since", indicator.version(), screen.figures().day(indicator.validFrom())));
        texts.of(indicator.texts().caveats()).ifPresent(words -> entry(out, texts.get("def.caveats"), words));
        return out.close("dl").close("article");
    }

    private static void entry(Markup out, String name, String words) {
        out.open("div").element("dt", name).element("dd", words).close("div");
    }

    private static Markup about(Screen screen) {
        Markup out = new Markup()
                .open("section", "id", "about")
                .element("h2", screen.texts().get("about.title"));
        ABOUT.forEach(key -> out.element("p", screen.texts().get(key)));
        return out.element(
                        "p",
                        screen.texts()
                                .get(
                                        "about.version",
                                        screen.vocabulary().info().codeVersion(),
                                        screen.released().id()),
                        "class",
                        "note")
                .close("section");
    }
}
