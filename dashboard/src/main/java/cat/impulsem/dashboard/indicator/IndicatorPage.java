package cat.impulsem.dashboard.indicator;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.NotPermittedException;
import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.export.Downloads;
import cat.impulsem.dashboard.format.HtmlTable;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Chapter;
import cat.impulsem.dashboard.shell.MainLayout;
import cat.impulsem.dashboard.shell.Page;
import cat.impulsem.dashboard.shell.Screen;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** One indicator: through time, between territories, and how to read it. */
@PermitAll
@Route(value = "i/:id", layout = MainLayout.class)
public class IndicatorPage extends Page {
    private String id = "";

    public IndicatorPage(ReleasedSnapshots snapshots) {
        super(snapshots, Chapter.INDICATORS);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse("");
        super.beforeEnter(event);
    }

    @Override
    protected String name(Screen screen) {
        return screen.texts().of(indicator(screen).texts().name()).orElse(id);
    }

    @Override
    protected void show(Screen screen) {
        Indicator indicator = indicator(screen);
        put(Explanation.heading(screen, indicator));
        add(trend(screen, indicator));
        add(units(screen, indicator));
        put(Explanation.reading(screen, indicator));
        put(Origin.of(screen, indicator));
    }

    private Indicator indicator(Screen screen) {
        return screen.vocabulary()
                .indicator(id)
                .orElseThrow(() -> screen.vocabulary().isDefined(id)
                        ? new NotPermittedException(id)
                        : new NotFoundException(screen.texts().get("indicator.unknown", id)));
    }

    private static Section trend(Screen screen, Indicator indicator) {
        Texts texts = screen.texts();
        Trend trend = new Trend(screen, indicator);
        Section section = new Section();
        section.add(new Html(new Markup().element("h2", trend.finding()).toString()));
        section.add(html(
                "p", texts.get("indicator.trend.sub", screen.name(screen.state().unit()))));
        section.add(trend.chart());
        if (trend.hasLimits()) {
            section.add(html("p", texts.get(trend.isTrial() ? "note.trial" : "note.limits")));
        }
        if (trend.isIncomplete()) {
            section.add(html("p", texts.get("note.hollow")));
        }
        NativeDetails twin = new NativeDetails(texts.get("chart.table"));
        twin.setContent(new Div(
                new Html(HtmlTable.of(trend.table(), "figures twin", texts.get("chart.table"))
                        .toString()),
                files(screen, indicator, trend.table(), "months")));
        section.add(twin);
        return section;
    }

    private static Section units(Screen screen, Indicator indicator) {
        Texts texts = screen.texts();
        SideBySide units = new SideBySide(screen, indicator);
        Section section = new Section();
        section.setId("units");
        section.add(new Html(new Markup().element("h2", units.finding()).toString()));
        section.add(html("p", texts.get("indicator.units.sub", units.comparedName(), screen.period())));
        section.add(new Html(units.choices().toString()));
        if (indicator.measure().isCount()) {
            section.add(html("p", texts.get("note.count")));
        }
        section.add(units.chart());
        if (units.isFunnel()) {
            section.add(html("p", texts.get("note.funnel")));
        } else if (!indicator.measure().isCount()) {
            section.add(html("p", texts.get("note.interval")));
        }
        section.add(new Html(HtmlTable.of(units.table(), "figures twin", texts.get("indicator.units.table"))
                .toString()));
        section.add(
                files(screen, indicator, units.table(), screen.state().period().inUrl()));
        section.add(html("p", texts.get("note.profile")));
        return section;
    }

    private static Component files(Screen screen, Indicator indicator, ScreenTable table, String period) {
        return Downloads.of(screen, table, indicator.id(), period, "i/" + indicator.id(), List.of(indicator));
    }

    private static Html html(String tag, String text) {
        return new Html(new Markup().element(tag, text, "class", "note").toString());
    }
}
