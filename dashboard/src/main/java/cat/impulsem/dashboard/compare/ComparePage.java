package cat.impulsem.dashboard.compare;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.export.About;
import cat.impulsem.dashboard.export.Downloads;
import cat.impulsem.dashboard.export.Pictures;
import cat.impulsem.dashboard.export.Pictures.Caption;
import cat.impulsem.dashboard.format.HtmlTable;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Card;
import cat.impulsem.dashboard.shell.Chapter;
import cat.impulsem.dashboard.shell.MainLayout;
import cat.impulsem.dashboard.shell.Page;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.ViewState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** Two to six territories in one to three indicators: values, differences with their intervals, months on one scale. */
@PermitAll
@Route(value = "c", layout = MainLayout.class)
public class ComparePage extends Page {
    private final Pickers pickers = new Pickers();

    public ComparePage(ReleasedSnapshots snapshots) {
        super(snapshots, Chapter.COMPARE);
    }

    @Override
    protected String name(Screen screen) {
        return screen.texts().get("nav.c");
    }

    @Override
    protected List<Component> kept() {
        return List.of(pickers);
    }

    @Override
    protected List<ViewState.Unknown> unknown(Screen screen) {
        return Selection.unknown(screen);
    }

    @Override
    protected void show(Screen screen) {
        Texts texts = screen.texts();
        Selection selection = Selection.of(screen);
        Html heading = new Html(new Markup()
                .open("div", "class", "heading")
                .element("h1", texts.get("nav.c"))
                .element("p", texts.get("compare.lead", screen.period()), "class", "lead")
                .close("div")
                .toString());
        pickers.show(screen, selection);
        add(pickers);
        addComponentAtIndex(indexOf(pickers), heading);
        if (selection.units().size() < 2) {
            put(new Markup().element("p", texts.get("compare.few"), "class", "note"));
            return;
        }
        selection.indicators().forEach(indicator -> add(Card.of(screen, () -> section(screen, indicator, selection))));
        put(new Markup().element("p", texts.get("compare.note"), "class", "note"));
    }

    private static Section section(Screen screen, Indicator indicator, Selection selection) {
        Differences differences = new Differences(screen, indicator, selection.units());
        String name = screen.texts().of(indicator.texts().name()).orElse(indicator.id());
        Section section = new Section();
        Markup head = new Markup()
                .open("h2")
                .link(screen.href("i/" + indicator.id()), name)
                .close("h2");
        section.add(new Html(head.toString()));
        section.add(new Html(new Markup()
                .element("p", differences.finding(), "class", "finding")
                .toString()));
        if (indicator.measure().isCount()) {
            section.add(note(screen.texts().get("note.count")));
        } else if (!differences.isTested()) {
            section.add(note(screen.texts().get("compare.untested")));
        }
        section.add(new Html(HtmlTable.of(differences.table(), "figures stacked halves compared", name)
                .toString()));
        differences.axis().ifPresent(words -> section.add(note(words)));
        differences.scaleOfMonths().ifPresent(words -> section.add(note(words)));
        About about = new About(
                indicator.id() + "_compared",
                selection.units(),
                About.When.of(screen, screen.state().period()),
                "c",
                About.Subject.of(List.of(indicator)));
        differences
                .axis()
                .ifPresent(axis -> section.add(
                        Pictures.of(screen, caption(screen, differences, axis), differences.table(), about)));
        section.add(Downloads.of(screen, differences::filed, about));
        return section;
    }

    private static Caption caption(Screen screen, Differences differences, String axis) {
        Indicator indicator = differences.indicator();
        String name = screen.texts().of(indicator.texts().name()).orElse(indicator.id());
        String unit = screen.figures().unitName(indicator.measure());
        return new Caption(
                differences.finding(),
                List.of(
                        indicator.id() + " · " + name + " (" + unit + ")",
                        screen.texts().get("compare.lead", screen.period())),
                notes(screen, differences, axis),
                indicator.calculation().sources());
    }

    private static List<String> notes(Screen screen, Differences differences, String axis) {
        List<String> notes = new ArrayList<>(List.of(axis));
        differences.scaleOfMonths().ifPresent(notes::add);
        notes.add(screen.texts().get("compare.note"));
        return notes;
    }

    private static Html note(String words) {
        return new Html(new Markup().element("p", words, "class", "note").toString());
    }
}
