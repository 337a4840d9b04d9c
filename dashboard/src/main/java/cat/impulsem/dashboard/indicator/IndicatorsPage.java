package cat.impulsem.dashboard.indicator;

import cat.impulsem.dashboard.data.ByFigure;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Interval;
import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.data.Value;
import cat.impulsem.dashboard.data.Values;
import cat.impulsem.dashboard.export.About;
import cat.impulsem.dashboard.export.Downloads;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.HtmlTable;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Card;
import cat.impulsem.dashboard.shell.Chapter;
import cat.impulsem.dashboard.shell.MainLayout;
import cat.impulsem.dashboard.shell.Page;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.ViewState;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All indicators with the question each of them answers. */
@PermitAll
@Route(value = "i", layout = MainLayout.class)
public class IndicatorsPage extends Page {
    public IndicatorsPage(ReleasedSnapshots snapshots) {
        super(snapshots, Chapter.INDICATORS);
    }

    @Override
    protected String name(Screen screen) {
        return screen.texts().get("nav.i");
    }

    @Override
    protected void show(Screen screen) {
        Texts texts = screen.texts();
        put(new Markup()
                .open("div", "class", "heading")
                .element("h1", texts.get("nav.i"))
                .element(
                        "p",
                        texts.get("indicators.lead", screen.name(screen.state().unit()), screen.period()),
                        "class",
                        "lead")
                .close("div"));
        add(Card.of(screen, () -> list(screen)));
    }

    private static Div list(Screen screen) {
        ScreenTable table = table(screen);
        return new Div(
                new Html(HtmlTable.of(table, "figures stacked", screen.texts().get("nav.i"))
                        .toString()),
                Downloads.of(
                        screen,
                        table,
                        About.chosen(
                                screen,
                                "indicator-list",
                                "i",
                                About.Subject.of(screen.vocabulary().indicators()))));
    }

    private static ScreenTable table(Screen screen) {
        ViewState state = screen.state();
        Values values = screen.released().values().at(state.period(), state.unit());
        ByFigure<Interval> intervals = screen.released().comparisons().intervals(state.period(), state.unit());
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(screen.texts().get("column.indicator")));
        columns.add(Column.words(screen.texts().get("column.line")));
        columns.addAll(screen.details().columns());
        columns.add(Column.numbers(screen.texts().get("column.value")));
        return new ScreenTable(
                null,
                columns,
                screen.vocabulary().indicators().stream()
                        .map(indicator -> row(
                                screen,
                                indicator,
                                values.of(indicator.id(), state.unit()),
                                intervals.of(indicator.id(), state.unit())))
                        .toList());
    }

    private static Row row(Screen screen, Indicator indicator, Value value, Optional<Interval> interval) {
        Texts texts = screen.texts();
        String question = texts.of(indicator.texts().question()).orElse("");
        List<Cell> cells = new ArrayList<>();
        cells.add(
                Cell.link(texts.of(indicator.texts().name()).orElse(indicator.id()), screen.href("i/" + indicator.id()))
                        .with(new Markup().element("span", question, "class", "sub")));
        cells.add(Cell.text(indicator.line() + " " + texts.orKey("line.", indicator.line())));
        cells.addAll(screen.details().cells(value, interval, indicator));
        cells.add(screen.signs().value(value, indicator).looking("key"));
        return Row.of(cells);
    }
}
