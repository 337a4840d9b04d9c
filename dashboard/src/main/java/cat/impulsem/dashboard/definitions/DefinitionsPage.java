package cat.impulsem.dashboard.definitions;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.format.Figures;
import cat.impulsem.dashboard.format.Formula;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Asked;
import cat.impulsem.dashboard.shell.Card;
import cat.impulsem.dashboard.shell.Chapter;
import cat.impulsem.dashboard.shell.MainLayout;
import cat.impulsem.dashboard.shell.Page;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.ViewState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every indicator and every analysis with its definition, its calculation and its changes. */
@PermitAll
@Route(value = "def", layout = MainLayout.class)
public class DefinitionsPage extends Page {
    public DefinitionsPage(ReleasedSnapshots snapshots) {
        super(snapshots, Chapter.DEFINITIONS);
    }

    @Override
    protected String name(Screen screen) {
        return screen.texts().get("nav.def");
    }

    @Override
    protected List<ViewState.Unknown> unknown(Screen screen) {
        return new Asked(screen, "o").outside(List.of("az"));
    }

    @Override
    protected void show(Screen screen) {
        Texts texts = screen.texts();
        put(new Markup()
                .open("div", "class", "heading")
                .element("h1", texts.get("nav.def"))
                .element("p", texts.get("def.lead"), "class", "lead")
                .close("div"));
        add(Card.ofMarkup(screen, () -> contents(screen)));
        add(Card.of(screen, () -> articles(screen)));
    }

    private static Div articles(Screen screen) {
        Changes changes = new Changes(screen);
        Div articles = new Div();
        sorted(screen)
                .forEach(entry ->
                        articles.add(Card.ofMarkup(screen, () -> entry.article().apply(changes))));
        return articles;
    }

    private static boolean isByName(Screen screen) {
        return "az".equals(screen.state().extras().get("o"));
    }

    /** From A to Z, or line by line with the analyses behind the indicators. */
    private static List<Entry> sorted(Screen screen) {
        List<Entry> all = entries(screen);
        if (isByName(screen)) {
            return all.stream().sorted(Figures.byName(Entry::name)).toList();
        }
        return byLine(all).values().stream().flatMap(List::stream).toList();
    }

    private static Map<String, List<Entry>> byLine(List<Entry> entries) {
        return entries.stream().collect(Collectors.groupingBy(Entry::line, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Entry> entries(Screen screen) {
        return Stream.concat(
                        screen.vocabulary().definitions().stream()
                                .map(one -> new Entry(
                                        one.id(),
                                        name(screen, one),
                                        one.line(),
                                        changes -> article(screen, one, changes))),
                        screen.vocabulary().analyses().stream()
                                .map(one -> new Entry(
                                        one.id(),
                                        screen.texts().of(one.texts().name()).orElse(one.id()),
                                        one.terms().line(),
                                        changes -> new AnalysisArticle(screen, one).markup())))
                .toList();
    }

    private static String name(Screen screen, Indicator indicator) {
        return screen.texts().of(indicator.texts().name()).orElse(indicator.id());
    }

    /**
     * What has a definition.
     *
     * @param id its anchor
     * @param name its name
     * @param line line of the strategy, or part of the programme
     * @param article draws its definition with the changes of all of them
     */
    private record Entry(String id, String name, String line, Function<Changes, Markup> article) {}

    /** Every name as a link to its entry: by line of the strategy, or from A to Z. */
    private static Markup contents(Screen screen) {
        Markup out = new Markup()
                .open("nav", "class", "contents", "aria-label", screen.texts().get("def.contents"));
        order(out, screen);
        if (isByName(screen)) {
            list(out, screen, sorted(screen));
        } else {
            byLine(entries(screen)).forEach((line, entries) -> {
                out.element("h2", screen.texts().orKey("line.", line));
                list(out, screen, entries);
            });
        }
        return out.close("nav");
    }

    private static void order(Markup out, Screen screen) {
        out.open("p", "class", "choices").element("span", screen.texts().get("units.order"));
        boolean byName = isByName(screen);
        out.link(
                screen.href("def", screen.state().with("o", null)),
                screen.texts().get("def.byTopic"),
                byName ? "data-choice" : "aria-current",
                byName ? "topic" : "true");
        out.link(
                screen.href("def", screen.state().with("o", "az")),
                screen.texts().get("def.byName"),
                byName ? "aria-current" : "data-choice",
                byName ? "true" : "az");
        out.close("p");
    }

    private static void list(Markup out, Screen screen, List<Entry> entries) {
        out.open("ul");
        for (Entry entry : entries) {
            out.open("li")
                    .open("a", "href", screen.href("def", screen.state()) + "#" + entry.id())
                    .text(entry.name())
                    .close("a")
                    .close("li");
        }
        out.close("ul");
    }

    private static Markup article(Screen screen, Indicator indicator, Changes changes) {
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
        entry(out, texts.get("origin.formula"), new Formula(texts, screen.figures()).of(indicator));
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
        out.open("div").element("dt", texts.get("def.changes")).open("dd");
        out.add(changes.of(indicator)).close("dd").close("div");
        texts.find("uncertainty." + indicator.rules().uncertainty())
                .ifPresent(words -> entry(out, texts.get("def.uncertainty"), words));
        texts.find("sensitivity." + indicator.rules().sensitivity())
                .ifPresent(words -> entry(out, texts.get("def.sensitivity"), words));
        texts.of(indicator.texts().target()).ifPresent(words -> entry(out, texts.get("def.target"), words));
        texts.of(indicator.texts().caveats()).ifPresent(words -> entry(out, texts.get("def.caveats"), words));
        texts.of(indicator.texts().incentive()).ifPresent(words -> entry(out, texts.get("def.incentive"), words));
        return out.close("dl").close("article");
    }

    private static void entry(Markup out, String name, String words) {
        out.open("div").element("dt", name).element("dd", words).close("div");
    }
}
