package cat.impulsem.dashboard.indicator;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.NotPermittedException;
import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.export.Downloads;
import cat.impulsem.dashboard.export.Pictures;
import cat.impulsem.dashboard.export.Pictures.Caption;
import cat.impulsem.dashboard.format.Disclosure;
import cat.impulsem.dashboard.format.HtmlTable;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Asked;
import cat.impulsem.dashboard.shell.Card;
import cat.impulsem.dashboard.shell.Chapter;
import cat.impulsem.dashboard.shell.MainLayout;
import cat.impulsem.dashboard.shell.NothingThereException;
import cat.impulsem.dashboard.shell.Page;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.ViewState;
import cat.impulsem.dashboard.shell.WayOut;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One indicator: through time, between territories, and how to read it. */
@PermitAll
@Route(value = "i/:id", layout = MainLayout.class)
public class IndicatorPage extends Page {
    // All its months: most of what the page has to draw, and the same whichever of them are chosen.
    private final List<Component> months = new ArrayList<>();
    private transient Screen monthsOf;

    public IndicatorPage(ReleasedSnapshots snapshots) {
        super(snapshots, Chapter.INDICATORS);
    }

    @Override
    protected String name(Screen screen) {
        return screen.texts().of(indicator(screen).texts().name()).orElse(id(screen));
    }

    @Override
    protected List<ViewState.Unknown> unknown(Screen screen) {
        return Stream.of(
                        new Asked(screen, "n").outside(List.of("near", "all")),
                        new Asked(screen, "o").outside(List.of("code", "value")),
                        new Asked(screen, "v").outside(List.of("units", "funnel")))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    protected List<Component> kept() {
        return List.copyOf(months);
    }

    @Override
    protected void show(Screen screen) {
        Indicator indicator = indicator(screen);
        if (!hasMonthsOf(screen)) {
            drawMonths(screen, indicator);
        }
        putFirst(new Html(Explanation.heading(screen, indicator).toString()));
        add(Card.of(screen, () -> units(screen, indicator)));
        add(Card.of(screen, () -> new Div(Breakdown.of(screen, indicator).toArray(Component[]::new))));
        add(Card.ofMarkup(screen, () -> Explanation.reading(screen, indicator)));
        add(Card.ofMarkup(screen, () -> Origin.of(screen, indicator)));
    }

    private boolean hasMonthsOf(Screen screen) {
        return screen.offersAs(monthsOf)
                && screen.path().equals(monthsOf.path())
                && screen.state().unit().equals(monthsOf.state().unit());
    }

    private void drawMonths(Screen screen, Indicator indicator) {
        months.forEach(this::remove);
        months.clear();
        months.add(Card.of(screen, () -> trend(screen, indicator)));
        months.add(Card.of(
                screen,
                () -> new Div(AfterChanges.of(screen, indicator).stream().toArray(Component[]::new))));
        months.forEach(this::add);
        monthsOf = screen;
    }

    /** Above the months, behind what the page has to say first. */
    private void putFirst(Component heading) {
        List<Component> notices =
                getChildren().filter(child -> !months.contains(child)).toList();
        notices.forEach(this::remove);
        int at = 0;
        for (Component notice : notices) {
            addComponentAtIndex(at++, notice);
        }
        addComponentAtIndex(at, heading);
    }

    /** The second part of its address. */
    private static String id(Screen screen) {
        return screen.path().split("/")[1];
    }

    private static Indicator indicator(Screen screen) {
        String id = id(screen);
        return screen.vocabulary()
                .indicator(id)
                .orElseThrow(() -> screen.vocabulary().isDefined(id)
                        ? new NotPermittedException(id)
                        : new NothingThereException(screen.texts().get("indicator.unknown", id)));
    }

    private static Section trend(Screen screen, Indicator indicator) {
        Texts texts = screen.texts();
        Trend trend = Trend.of(screen, indicator);
        ScreenTable table = new TrendTable(trend).table();
        String shown = texts.get(
                indicator.measure().isCount() ? "indicator.trend.years" : "indicator.trend.sub",
                screen.name(screen.state().unit()));
        Section section = new Section();
        section.setId("months");
        section.add(new Html(new Markup().element("h2", trend.finding()).toString()));
        section.add(note(shown));
        section.add(new TrendDrawing(trend).chart());
        trend.notes().forEach(words -> section.add(note(words)));
        section.add(help(texts, trend.hasLimits() ? "help.trend.limits" : "help.trend.plain", "help.trend"));
        section.add(Pictures.of(
                screen, caption(screen, indicator, trend.finding(), shown, trend.notes()), indicator.id(), "months"));
        NativeDetails twin = new NativeDetails(texts.get("chart.table"));
        twin.setContent(new Div(
                new Html(HtmlTable.of(table, "figures twin", texts.get("chart.table"))
                        .toString()),
                Downloads.of(screen, table, trend.about())));
        section.add(twin);
        return section;
    }

    private static Section units(Screen screen, Indicator indicator) {
        Texts texts = screen.texts();
        SideBySide units = new SideBySide(screen, indicator);
        String period = screen.state().period().inUrl();
        String shown = texts.get("indicator.units.sub", units.comparedName(), screen.period());
        Section section = new Section();
        section.setId("units");
        section.add(new Html(new Markup().element("h2", units.finding()).toString()));
        section.add(note(shown));
        section.add(new Html(units.choices().toString()));
        if (units.areWithoutFigures()) {
            units.reasons().forEach(words -> section.add(note(words)));
            WayOut.of(screen).ifPresent(out -> section.add(new Html(out.toString())));
            return section;
        }
        section.add(units.chart());
        units.notes().forEach(words -> section.add(note(words)));
        section.add(help(texts, units.isFunnel() ? "help.funnel" : "help.units", "note.profile"));
        section.add(Pictures.of(
                screen, caption(screen, indicator, units.finding(), shown, units.notes()), indicator.id(), period));
        section.add(new Html(HtmlTable.of(units.table(), "figures twin", texts.get("indicator.units.table"))
                .toString()));
        section.add(Downloads.of(screen, units.table(), units.about()));
        Unequal.of(screen, indicator).ifPresent(section::add);
        return section;
    }

    private static Caption caption(
            Screen screen, Indicator indicator, String finding, String shown, List<String> notes) {
        String name = screen.texts().of(indicator.texts().name()).orElse(indicator.id());
        String measured =
                indicator.id() + " · " + name + " (" + screen.figures().unitName(indicator.measure()) + ")";
        return new Caption(
                finding,
                List.of(measured, shown),
                notes,
                indicator.calculation().sources());
    }

    private static Html help(Texts texts, String... keys) {
        return new Html(Disclosure.help(texts, keys).toString());
    }

    private static Html note(String words) {
        return new Html(new Markup().element("p", words, "class", "note").toString());
    }
}
