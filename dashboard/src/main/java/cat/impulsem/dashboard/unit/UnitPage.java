package cat.impulsem.dashboard.unit;

import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.export.About;
import cat.impulsem.dashboard.export.Downloads;
import cat.impulsem.dashboard.export.Pictures;
import cat.impulsem.dashboard.format.HtmlTable;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.regained.RegainedTime;
import cat.impulsem.dashboard.shell.Card;
import cat.impulsem.dashboard.shell.Chapter;
import cat.impulsem.dashboard.shell.MainLayout;
import cat.impulsem.dashboard.shell.Page;
import cat.impulsem.dashboard.shell.Screen;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;

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
        add(Card.of(screen, () -> new ProfileSection(screen).draw()));
        if (screen.state().unit().level() != Level.CENTRE) {
            add(Card.later(screen, () -> parts(screen)));
        }
        add(Card.later(screen, () -> RegainedTime.of(screen)));
        add(Card.later(screen, () -> Served.people(screen)));
        add(Card.later(screen, () -> Served.time(screen)));
        add(Card.later(screen, () -> Surroundings.section(screen)));
        add(Card.later(screen, () -> Actions.section(screen)));
        add(Card.later(screen, () -> Bases.section(screen)));
        add(Card.later(screen, () -> Stages.section(screen)));
        add(Card.later(screen, () -> new Html(new Missing(screen).section().toString())));
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

    private static Section parts(Screen screen) {
        Texts texts = screen.texts();
        Parts parts = new Parts(screen);
        String title = parts.finding();
        ScreenTable table = parts.table();
        Section section = new Section(new Html(new Markup()
                .open("div")
                .element("h2", title)
                .element("p", texts.get("unit.parts.note"), "class", "note")
                .add(HtmlTable.of(table, "figures multiples", title))
                .close("div")
                .toString()));
        section.setId("parts");
        section.addClassName("parts");
        About about = About.chosen(screen, "parts", "t", About.Subject.of(parts.shown()));
        section.add(Pictures.of(screen, parts.caption(), table, about));
        section.add(Downloads.of(screen, table, about));
        section.add(new Html(new Markup()
                .element("p", texts.get("unit.parts.months", parts.when().words()), "class", "note")
                .toString()));
        section.add(Downloads.of(
                screen,
                () -> parts.months().table(),
                new About("parts_months", screen.state().unit(), parts.when(), "t", About.Subject.of(parts.shown()))));
        return section;
    }
}
