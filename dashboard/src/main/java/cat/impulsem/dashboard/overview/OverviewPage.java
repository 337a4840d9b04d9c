package cat.impulsem.dashboard.overview;

import cat.impulsem.dashboard.data.PublishedTable;
import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.export.About;
import cat.impulsem.dashboard.export.Downloads;
import cat.impulsem.dashboard.export.Pictures;
import cat.impulsem.dashboard.format.HtmlTable;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.map.Plans;
import cat.impulsem.dashboard.regained.RegainedTime;
import cat.impulsem.dashboard.shell.Card;
import cat.impulsem.dashboard.shell.Chapter;
import cat.impulsem.dashboard.shell.MainLayout;
import cat.impulsem.dashboard.shell.Page;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.ViewState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What changed in a year, where, and what the strategy's own table says. */
@PermitAll
@Route(value = "", layout = MainLayout.class)
public class OverviewPage extends Page {
    private final transient Plans plans;

    public OverviewPage(ReleasedSnapshots snapshots, Plans plans) {
        super(snapshots, Chapter.OVERVIEW);
        this.plans = plans;
    }

    @Override
    protected String name(Screen screen) {
        return screen.texts().get("nav.overview");
    }

    @Override
    protected List<ViewState.Unknown> unknown(Screen screen) {
        return screen.state().extras().isEmpty() ? List.of() : new MapSection(screen, plans).unknown();
    }

    @Override
    protected void show(Screen screen) {
        put(heading(screen));
        add(Card.of(screen, () -> new OpenSignals(screen).section()));
        add(Card.of(screen, () -> headlines(screen)));
        add(Card.later(screen, () -> RegainedTime.of(screen)));
        add(Card.later(screen, () -> new MapSection(screen, plans).section()));
        add(Card.later(screen, () -> districts(screen)));
        add(Card.later(screen, () -> published(screen)));
    }

    private static Section headlines(Screen screen) {
        Texts texts = screen.texts();
        Headlines headlines = new Headlines(screen);
        ScreenTable table = headlines.table();
        Markup shown = new Markup()
                .open("div")
                .element("h2", texts.get("overview.headlines"))
                .element("p", headlines.finding(), "class", "finding")
                .add(HtmlTable.of(table, "figures stacked", texts.get("overview.headlines")))
                .element("p", texts.get("note.tested"), "class", "note")
                .close("div");
        About about = about(screen, "headlines", screen.state().unit());
        Component picture = Pictures.of(screen, headlines.caption(), table, about);
        return section(about, shown, picture, Downloads.of(screen, headlines::filed, about));
    }

    private static Section districts(Screen screen) {
        Texts texts = screen.texts();
        DistrictTable districts = new DistrictTable(screen);
        ScreenTable table = districts.table();
        Markup shown = new Markup()
                .open("div")
                .element("h2", texts.get("overview.districts"))
                .element("p", districts.finding(), "class", "finding")
                .element("p", texts.get("overview.districts.note", screen.period()), "class", "note")
                .add(HtmlTable.of(table, "figures heat", texts.get("overview.districts")))
                .close("div");
        About about = about(screen, "districts", UnitKey.CITY);
        Component picture = Pictures.of(screen, districts.caption(), table, about);
        return section(about, shown, picture, Downloads.of(screen, table, about));
    }

    private static About about(Screen screen, String what, UnitKey unit) {
        return new About(
                what,
                unit,
                About.When.of(screen, screen.state().period()),
                "",
                About.Subject.of(screen.vocabulary().headlines()));
    }

    private static Section section(About about, Markup shown, Component... files) {
        Section section = new Section(new Html(shown.toString()));
        section.addClassName(about.what());
        section.add(files);
        return section;
    }

    private static Div published(Screen screen) {
        Div tables = new Div();
        screen.released().publishedTables().forEach(table -> tables.add(published(screen, table)));
        return tables;
    }

    private static Markup heading(Screen screen) {
        return new Markup()
                .open("div", "class", "heading")
                .element("h1", screen.name(screen.state().unit()))
                .element(
                        "p",
                        screen.texts()
                                .get(
                                        "overview.compared",
                                        screen.period(),
                                        screen.figures()
                                                .period(screen.state().period().yearBefore())),
                        "class",
                        "lead")
                .close("div");
    }

    private static Section published(Screen screen, PublishedTable table) {
        String title = screen.texts().get("overview.participation");
        PrintedTable source = new PrintedTable(screen, table);
        Markup out = new Markup().open("div").element("h2", title);
        out.add(HtmlTable.of(source.table(), "figures", title));
        source.notes().forEach(note -> out.element("p", note, "class", "note"));
        Section section = new Section(new Html(out.close("div").toString()));
        section.addClassName("published");
        section.add(Downloads.of(
                screen,
                source.withNotes(),
                new About(
                        "participation",
                        UnitKey.CITY,
                        new About.When("document", table.source().orElse(title)),
                        "",
                        About.Subject.NONE)));
        return section;
    }
}
