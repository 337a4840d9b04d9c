package cat.impulsem.dashboard.quality;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.data.TableArrivals;
import cat.impulsem.dashboard.export.About;
import cat.impulsem.dashboard.export.Downloads;
import cat.impulsem.dashboard.format.HtmlTable;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Asked;
import cat.impulsem.dashboard.shell.Card;
import cat.impulsem.dashboard.shell.Chapter;
import cat.impulsem.dashboard.shell.MainLayout;
import cat.impulsem.dashboard.shell.Page;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.ViewState;
import cat.impulsem.warehouse.access.Right;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What was delivered, what was refused, and the figures to take away. */
@PermitAll
@Route(value = "d", layout = MainLayout.class)
public class QualityPage extends Page {
    private final ExtractSection extract = new ExtractSection();

    public QualityPage(ReleasedSnapshots snapshots) {
        super(snapshots, Chapter.DATA);
    }

    @Override
    protected String name(Screen screen) {
        return screen.texts().get("nav.d");
    }

    @Override
    protected List<Component> kept() {
        return List.of(extract);
    }

    @Override
    protected List<ViewState.Unknown> unknown(Screen screen) {
        List<ViewState.Unknown> ofExtract =
                screen.permissions().may(Right.FILES) ? new ExtractChoice(screen).unknown() : List.of();
        return Stream.concat(ofExtract.stream(), new Asked(screen, "m").outside(tables(screen)).stream())
                .toList();
    }

    private static List<String> tables(Screen screen) {
        return screen.released().quality().tables().stream()
                .map(TableArrivals::table)
                .toList();
    }

    @Override
    protected void show(Screen screen) {
        Texts texts = screen.texts();
        Markup heading = new Markup()
                .open("div", "class", "heading")
                .element("h1", texts.get("nav.d"))
                .element("p", texts.get("data.lead"), "class", "lead")
                .close("div");
        if (screen.permissions().may(Right.FILES)) {
            extract.show(screen);
            add(extract);
            addComponentAtIndex(indexOf(extract), new Html(heading.toString()));
        } else {
            remove(extract);
            put(heading);
        }
        add(Card.of(screen, () -> matrix(screen)));
        if (screen.permissions().may(Right.DELIVERIES)) {
            add(Card.of(screen, () -> sources(screen, new QualityTables(screen))));
            add(Card.of(screen, () -> section(screen, "data.deliveries", new QualityTables(screen).deliveries())));
            add(Card.of(screen, () -> section(screen, "data.refused", new QualityTables(screen).refusals())));
        }
    }

    private static Section matrix(Screen screen) {
        Texts texts = screen.texts();
        List<String> names = tables(screen);
        if (names.isEmpty()) {
            return empty("matrix", texts.get("data.matrix"), texts);
        }
        String asked = screen.state().extras().get("m");
        String shown = names.contains(asked) ? asked : leastComplete(screen);
        ArrivalMatrix matrix = new ArrivalMatrix(screen, shown);
        // On paper and in a list of headings nobody sees the choices.
        Section section = section("matrix", texts.get("data.matrix.of", screen.table(shown)));
        section.add(html(choices(screen, names, shown)), html(matrix.draw()));
        section.add(files(screen, matrix.table(), "arrivals_" + shown));
        return section;
    }

    private static Markup choices(Screen screen, List<String> names, String shown) {
        Markup out = new Markup().open("p", "class", "choices many");
        out.element("span", screen.texts().get("data.table"));
        names.forEach(name -> out.link(
                screen.href("d", screen.state().with("m", name)),
                screen.table(name),
                name.equals(shown) ? "aria-current" : "data-table",
                name.equals(shown) ? "true" : name));
        return out.close("p");
    }

    /** What lacks most is looked at first. */
    private static String leastComplete(Screen screen) {
        return screen.released().quality().tables().stream()
                .min(Comparator.comparingDouble(TableArrivals::part))
                .orElseThrow()
                .table();
    }

    private static Section sources(Screen screen, QualityTables tables) {
        Texts texts = screen.texts();
        Section section = section("tables", texts.get("data.tables"));
        section.add(html(new Markup().element("p", tables.totals())));
        section.add(html(HtmlTable.of(tables.byCentre(), "figures", texts.get("data.tables"))));
        section.add(files(screen, tables.byCentre(), "tables"));
        NativeDetails others = new NativeDetails(texts.get("data.tables.other"));
        others.setContent(new Div(
                html(HtmlTable.of(tables.others(), "figures twin", texts.get("data.tables.other"))),
                files(screen, tables.others(), "tables_other")));
        section.add(others);
        return section;
    }

    private static Section section(Screen screen, String key, ScreenTable table) {
        String title = screen.texts().get(key);
        String id = key.substring(key.indexOf('.') + 1);
        if (table.rows().isEmpty()) {
            return empty(id, title, screen.texts());
        }
        Section section = section(id, title);
        section.add(html(HtmlTable.of(table, "figures", title)), files(screen, table, id));
        return section;
    }

    private static Section empty(String id, String title, Texts texts) {
        Section section = section(id, title);
        section.add(html(new Markup().element("p", texts.get("data.none"), "class", "note")));
        return section;
    }

    private static Section section(String id, String title) {
        Section section = new Section(html(new Markup().element("h2", title)));
        section.setId(id);
        return section;
    }

    private static Component files(Screen screen, ScreenTable table, String what) {
        String until = screen.texts()
                .get(
                        "status.until",
                        screen.figures().day(screen.vocabulary().info().dataUntil()));
        return Downloads.of(
                screen,
                table,
                new About(what, screen.vocabulary().home(), new About.When("all", until), "d", About.Subject.NONE));
    }

    private static Html html(Markup markup) {
        return new Html(markup.toString());
    }
}
