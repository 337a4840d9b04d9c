package cat.impulsem.dashboard.overview;

import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.PublishedTable;
import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.format.HtmlTable;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Chapter;
import cat.impulsem.dashboard.shell.MainLayout;
import cat.impulsem.dashboard.shell.Page;
import cat.impulsem.dashboard.shell.Screen;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** What changed in a year, where, and what the strategy's own table says. */
@PermitAll
@Route(value = "", layout = MainLayout.class)
public class OverviewPage extends Page {
    public OverviewPage(ReleasedSnapshots snapshots) {
        super(snapshots, Chapter.OVERVIEW);
    }

    @Override
    protected String name(Screen screen) {
        return screen.texts().get("nav.overview");
    }

    @Override
    protected void show(Screen screen) {
        Texts texts = screen.texts();
        put(heading(screen));
        put(new OpenSignals(screen).section());
        put(new Markup()
                .open("section", "class", "headlines")
                .element("h2", texts.get("overview.headlines"))
                .add(HtmlTable.of(new Headlines(screen).table(), "figures stacked", texts.get("overview.headlines")))
                .element("p", texts.get("note.tested"), "class", "note")
                .close("section"));
        if (screen.vocabulary().unitsOf(Level.DISTRICT).size() > 1) {
            put(new MapSection(screen).section());
        }
        put(new Markup()
                .open("section", "class", "districts")
                .element("h2", texts.get("overview.districts"))
                .element("p", texts.get("overview.districts.note", screen.period()), "class", "note")
                .add(HtmlTable.of(new DistrictTable(screen).table(), "figures heat", texts.get("overview.districts")))
                .close("section"));
        screen.released().publishedTables().forEach(table -> put(published(screen, table)));
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

    private static Markup published(Screen screen, PublishedTable table) {
        Texts texts = screen.texts();
        PrintedTable source = new PrintedTable(screen, table);
        Markup out =
                new Markup().open("section", "class", "published").element("h2", texts.get("overview.participation"));
        out.add(HtmlTable.of(source.table(), "figures", texts.get("overview.participation")));
        source.notes().forEach(note -> out.element("p", note, "class", "note"));
        return out.close("section");
    }
}
