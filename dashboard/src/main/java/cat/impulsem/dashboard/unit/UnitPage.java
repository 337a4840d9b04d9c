package cat.impulsem.dashboard.unit;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.format.HtmlTable;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Chapter;
import cat.impulsem.dashboard.shell.MainLayout;
import cat.impulsem.dashboard.shell.Page;
import cat.impulsem.dashboard.shell.Screen;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One territory: all its indicators, its parts, its history, what is missing. */
@PermitAll
@Route(value = "t/:unit?", layout = MainLayout.class)
public class UnitPage extends Page {
    public UnitPage(ReleasedSnapshots snapshots) {
        super(snapshots, Chapter.UNIT);
    }

    @Override
    protected Map<String, String> inPath(BeforeEnterEvent event) {
        return event.getRouteParameters()
                .get("unit")
                .map(unit -> Map.of("t", unit))
                .orElse(Map.of());
    }

    @Override
    protected String name(Screen screen) {
        return screen.texts().get("nav.t");
    }

    @Override
    protected void show(Screen screen) {
        put(heading(screen));
        put(profile(screen));
        if (screen.state().unit().level() != Level.CENTRE) {
            put(parts(screen));
        }
        put(new Missing(screen).section());
    }

    private static Markup heading(Screen screen) {
        UnitKey key = screen.state().unit();
        Markup out = new Markup().open("div", "class", "heading");
        if (key.level() != Level.CITY) {
            out.open("nav", "class", "crumbs", "aria-label", screen.texts().get("unit.crumbs"));
            crumbs(out, screen, screen.unit().parent());
            out.element("span", "›", "aria-hidden", "true");
            out.element("span", screen.texts().get("level." + key.level().key()))
                    .close("nav");
        }
        out.element("h1", screen.name(key));
        out.element("p", screen.texts().get("unit.lead", screen.period()), "class", "lead");
        history(out, screen);
        return out.close("div");
    }

    private static void crumbs(Markup out, Screen screen, UnitKey key) {
        if (key.level() != Level.CITY) {
            crumbs(out, screen, UnitKey.CITY);
            out.element("span", "›", "aria-hidden", "true");
        }
        if (screen.permissions().sees(key)) {
            out.link(screen.href(key), screen.name(key));
        } else {
            out.element("span", screen.name(key));
        }
    }

    private static void history(Markup out, Screen screen) {
        Unit unit = screen.unit();
        screen.texts().of(unit.note()).ifPresent(note -> out.element("p", note, "class", "history"));
        if (unit.closed() != null) {
            out.element(
                    "p", screen.texts().get("unit.closed", screen.figures().day(unit.closed())), "class", "history");
        }
        if (unit.simulated()) {
            out.element("p", screen.texts().get("unit.simulated"), "class", "history");
        }
    }

    private static Markup profile(Screen screen) {
        Texts texts = screen.texts();
        Level compared = screen.state().unit().level() == Level.CENTRE ? Level.CENTRE : Level.DISTRICT;
        Markup out = new Markup().open("section", "class", "profile").element("h2", texts.get("unit.profile"));
        out.element(
                "p", texts.get("strip.legend." + screen.state().unit().level().key()), "class", "note");
        Profile profile = new Profile(screen, compared);
        List<Indicator> headlines = screen.vocabulary().headlines();
        out.add(HtmlTable.of(profile.table(headlines), "figures stacked", texts.get("unit.profile")));
        out.element("p", texts.get("note.tested"), "class", "note");
        lines(screen).forEach((line, indicators) -> out.add(more(screen, line, profile.table(indicators))));
        return out.close("section");
    }

    private static Map<String, List<Indicator>> lines(Screen screen) {
        List<Indicator> headlines = screen.vocabulary().headlines();
        return screen.vocabulary().indicators().stream()
                .filter(indicator -> !headlines.contains(indicator))
                .collect(Collectors.groupingBy(Indicator::line, LinkedHashMap::new, Collectors.toList()));
    }

    private static Markup more(Screen screen, String line, ScreenTable table) {
        String title = screen.texts().orKey("line.", line);
        return new Markup()
                .open("details", "class", "more")
                .element(
                        "summary",
                        screen.texts().get("unit.more.line", title, table.rows().size()))
                .add(HtmlTable.of(table, "figures stacked", title))
                .close("details");
    }

    private static Markup parts(Screen screen) {
        Texts texts = screen.texts();
        String title =
                texts.get(screen.state().unit().level() == Level.CITY ? "unit.parts.districts" : "unit.parts.centres");
        ScreenTable table = new Parts(screen).table();
        return new Markup()
                .open("section", "class", "parts")
                .element("h2", title)
                .element("p", texts.get("unit.parts.note"), "class", "note")
                .add(HtmlTable.of(table, "figures multiples", title))
                .close("section");
    }
}
