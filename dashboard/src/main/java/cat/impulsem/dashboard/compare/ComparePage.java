package cat.impulsem.dashboard.compare;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.export.Downloads;
import cat.impulsem.dashboard.format.HtmlTable;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Card;
import cat.impulsem.dashboard.shell.Chapter;
import cat.impulsem.dashboard.shell.MainLayout;
import cat.impulsem.dashboard.shell.Page;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.ViewState;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;

/** Two to six territories in one to three indicators: values, differences with their intervals, months on one scale. */
@PermitAll
@Route(value = "c", layout = MainLayout.class)
public class ComparePage extends Page {
    public ComparePage(ReleasedSnapshots snapshots) {
        super(snapshots, Chapter.COMPARE);
    }

    @Override
    protected String name(Screen screen) {
        return screen.texts().get("nav.c");
    }

    @Override
    protected void show(Screen screen) {
        Texts texts = screen.texts();
        Selection selection = Selection.of(screen);
        put(new Markup()
                .open("div", "class", "heading")
                .element("h1", texts.get("nav.c"))
                .element("p", texts.get("compare.lead", screen.period()), "class", "lead")
                .close("div"));
        add(pickers(screen, selection));
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
        ScreenTable table = differences.table();
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
        section.add(new Html(HtmlTable.of(table, "figures", name).toString()));
        section.add(Downloads.of(
                screen, table, indicator.id(), screen.state().period().inUrl(), "c", List.of(indicator)));
        return section;
    }

    private static Html note(String words) {
        return new Html(new Markup().element("p", words, "class", "note").toString());
    }

    private static Div pickers(Screen screen, Selection selection) {
        Texts texts = screen.texts();
        MultiSelectComboBox<UnitKey> units = new MultiSelectComboBox<>(texts.get("compare.units"));
        units.setItemLabelGenerator(screen::name);
        units.setItems(screen.vocabulary().units().stream().map(Unit::key).toList());
        units.setValue(selection.units());
        units.setHelperText(texts.get("compare.units.help"));
        units.addValueChangeListener(change -> {
            if (change.isFromClient() && isBetween(change.getValue(), 2, Selection.MOST_UNITS)) {
                go(screen, selection.with(screen.state(), ordered(selection.units(), change.getValue())));
            }
        });
        MultiSelectComboBox<Indicator> indicators = new MultiSelectComboBox<>(texts.get("compare.indicators"));
        indicators.setItemLabelGenerator(one -> texts.of(one.texts().name()).orElse(one.id()));
        indicators.setItems(screen.vocabulary().indicators());
        indicators.setValue(selection.indicators());
        indicators.setHelperText(texts.get("compare.indicators.help"));
        indicators.addValueChangeListener(change -> {
            if (change.isFromClient() && isBetween(change.getValue(), 1, Selection.MOST_INDICATORS)) {
                go(
                        screen,
                        selection.withIndicators(screen.state(), ordered(selection.indicators(), change.getValue())));
            }
        });
        Div pickers = new Div(units, indicators);
        pickers.addClassName("pickers");
        return pickers;
    }

    private static boolean isBetween(Set<?> chosen, int least, int most) {
        return chosen.size() >= least && chosen.size() <= most;
    }

    // Those chosen before keep their places, so that the first one stays the one that others are held against.
    private static <T> List<T> ordered(List<T> before, Set<T> chosen) {
        return java.util.stream.Stream.concat(before.stream().filter(chosen::contains), chosen.stream())
                .distinct()
                .toList();
    }

    private static void go(Screen screen, ViewState state) {
        UI.getCurrent().navigate(screen.href("c", state));
    }
}
