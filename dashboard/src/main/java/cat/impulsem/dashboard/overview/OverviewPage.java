package cat.impulsem.dashboard.overview;

import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.PublishedTable;
import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.export.Downloads;
import cat.impulsem.dashboard.format.HtmlTable;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.regained.RegainedTime;
import cat.impulsem.dashboard.shell.Chapter;
import cat.impulsem.dashboard.shell.MainLayout;
import cat.impulsem.dashboard.shell.Page;
import cat.impulsem.dashboard.shell.Screen;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

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
        add(new OpenSignals(screen).section());
        put(new Markup()
                .open("section", "class", "headlines")
                .element("h2", texts.get("overview.headlines"))
                .add(HtmlTable.of(new Headlines(screen).table(), "figures stacked", texts.get("overview.headlines")))
                .element("p", texts.get("note.tested"), "class", "note")
                .close("section"));
        add(RegainedTime.of(screen));
        if (screen.vocabulary().unitsOf(Level.DISTRICT).size() > 1) {
            add(new MapSection(screen).section());
        }
        put(new Markup()
                .open("section", "class", "districts")
                .element("h2", texts.get("overview.districts"))
                .element("p", texts.get("overview.districts.note", screen.period()), "class", "note")
                .add(HtmlTable.of(new DistrictTable(screen).table(), "figures heat", texts.get("overview.districts")))
                .close("section"));
        screen.released().publishedTables().forEach(table -> add(published(screen, table)));
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
        section.add(Downloads.of(screen, source.withNotes(), "participation", "2016", "", List.of()));
        return section;
    }
}
