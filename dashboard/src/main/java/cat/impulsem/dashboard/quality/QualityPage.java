package cat.impulsem.dashboard.quality;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.data.TableArrivals;
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
        List<ViewState.Unknown> ofExtract = screen.permissions().may(Right.FILES) ? Extract.unknown(screen) : List.of();
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
        add(Card.ofMarkup(screen, () -> matrix(screen)));
        if (screen.permissions().may(Right.DELIVERIES)) {
            add(Card.ofMarkup(screen, () -> sources(screen, new QualityTables(screen))));
            add(Card.ofMarkup(screen, () -> section(screen, "data.deliveries", new QualityTables(screen).deliveries())));
            add(Card.ofMarkup(screen, () -> section(screen, "data.refused", new QualityTables(screen).refusals())));
        }
    }

    private static Markup matrix(Screen screen) {
        Texts texts = screen.texts();
        List<String> names = tables(screen);
        Markup out = new Markup().open("section", "id", "matrix");
        if (names.isEmpty()) {
            out.element("h2", texts.get("data.matrix"));
            return out.element("p", texts.get("data.none"), "class", "note").close("section");
        }
        String asked = screen.state().extras().get("m");
        String shown = names.contains(asked) ? asked : leastComplete(screen);
        // On paper and in a list of headings nobody sees the choices.
        out.element("h2", texts.get("data.matrix.of", screen.table(shown)));
        out.open("p", "class", "choices many").element("span", texts.get("data.table"));
        names.forEach(name -> out.link(
                screen.href("d", screen.state().with("m", name)),
                screen.table(name),
                name.equals(shown) ? "aria-current" : "data-table",
                name.equals(shown) ? "true" : name));
        out.close("p");
        out.add(new ArrivalMatrix(screen, shown).draw());
        return out.close("section");
    }

    /** What lacks most is looked at first. */
    private static String leastComplete(Screen screen) {
        return screen.released().quality().tables().stream()
                .min(Comparator.comparingDouble(TableArrivals::part))
                .orElseThrow()
                .table();
    }

    private static Markup sources(Screen screen, QualityTables tables) {
        Texts texts = screen.texts();
        Markup out = new Markup().open("section", "id", "tables").element("h2", texts.get("data.tables"));
        out.element("p", tables.totals());
        out.add(HtmlTable.of(tables.byCentre(), "figures", texts.get("data.tables")));
        out.open("details").element("summary", texts.get("data.tables.other"));
        out.add(HtmlTable.of(tables.others(), "figures twin", texts.get("data.tables.other")));
        return out.close("details").close("section");
    }

    private static Markup section(Screen screen, String key, ScreenTable table) {
        String title = screen.texts().get(key);
        Markup out = new Markup()
                .open("section", "id", key.substring(key.indexOf('.') + 1))
                .element("h2", title);
        if (table.rows().isEmpty()) {
            return out.element("p", screen.texts().get("data.none"), "class", "note")
                    .close("section");
        }
        return out.add(HtmlTable.of(table, "figures", title))
                .close("section");
    }
}
