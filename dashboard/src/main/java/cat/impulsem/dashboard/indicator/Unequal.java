package cat.impulsem.dashboard.indicator;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Inequality;
import cat.impulsem.dashboard.data.InequalityQueries;
import cat.impulsem.dashboard.data.State;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.export.About;
import cat.impulsem.dashboard.export.Downloads;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.Disclosure;
import cat.impulsem.dashboard.format.HtmlTable;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** How unequal the centres of the city are in an indicator, and how much of it lies between districts. */
final class Unequal {
    private static final int DIGITS = 3;
    private static final int WHOLE = 100;
    private static final Indicator.Measure SHARE = new Indicator.Measure("percent", 0, "ratio");

    private final Screen screen;
    private final Texts texts;
    private final Indicator indicator;
    private final List<Inequality> years;

    private Unequal(Screen screen, Indicator indicator, List<Inequality> years) {
        this.screen = screen;
        this.texts = screen.texts();
        this.indicator = indicator;
        this.years = years;
    }

    /** Nothing for indicators of which it is not worked out. */
    static Optional<Div> of(Screen screen, Indicator indicator) {
        InequalityQueries queries = screen.released().inequalities();
        if (!queries.has(indicator.id())) {
            return Optional.empty();
        }
        YearMonth last = screen.state().period().last();
        List<Inequality> years = queries.of(indicator.id()).stream()
                .filter(each -> !YearMonth.of(each.year(), 12).isAfter(last))
                .toList();
        String why = queries.mayBeSeenOf(indicator.id()) ? "programme.none.period" : "programme.none.permission";
        return Optional.of(new Unequal(screen, indicator, years).drawn(why));
    }

    private Div drawn(String why) {
        Div part = new Div();
        part.setId("unequal");
        part.add(html("h3", years.isEmpty() ? texts.get("unequal.title") : finding(years.getLast()), null));
        if (years.isEmpty()) {
            part.add(html("p", texts.get(why, texts.get("units.centres")), "note"));
            return part;
        }
        part.add(html("p", texts.get("unequal.about", screen.name(UnitKey.CITY)), "note"));
        part.add(new Html(HtmlTable.of(table(), "figures twin", texts.get("unequal.title"))
                .toString()));
        part.add(new Html(
                Disclosure.help(texts, "unequal.help", "unequal.help.chance").toString()));
        part.add(Downloads.of(
                screen,
                table(),
                new About(
                        indicator.id() + "_unequal",
                        UnitKey.CITY,
                        new About.When(
                                years.getFirst().year() + "_" + years.getLast().year(),
                                years.getFirst().year() + " – "
                                        + years.getLast().year()),
                        "i/" + indicator.id(),
                        About.Subject.of(List.of(indicator)))));
        return part;
    }

    private String finding(Inequality last) {
        String gini = screen.figures().number(last.gini(), DIGITS);
        if (last.theil() <= 0) {
            return texts.get("unequal.finding.equal", last.centres(), last.year(), gini);
        }
        long between = Math.round(WHOLE * last.between() / last.theil());
        return texts.get(
                "unequal.finding",
                last.centres(),
                last.year(),
                gini,
                screen.figures().value(between, SHARE),
                screen.figures().value(WHOLE - between, SHARE));
    }

    ScreenTable table() {
        List<Column> columns = List.of(
                Column.words(texts.get("grain.year")),
                Column.numbers(texts.get("unequal.column.centres")),
                Column.numbers(texts.get("unequal.column.hidden")),
                Column.numbers(texts.get("unequal.column.gini")),
                Column.numbers(texts.get("unequal.column.theil")),
                Column.numbers(texts.get("unequal.column.between")),
                Column.numbers(texts.get("unequal.column.within")),
                Column.numbers(
                        texts.get("unequal.column.spread", screen.figures().unitName(indicator.measure()))));
        return new ScreenTable(
                null, columns, years.reversed().stream().map(this::row).toList());
    }

    private Row row(Inequality year) {
        return Row.of(List.of(
                Cell.text(String.valueOf(year.year())),
                number(year.centres(), 0),
                number(year.leftOut(), 0),
                number(year.gini(), DIGITS),
                number(year.theil(), DIGITS),
                number(year.between(), DIGITS),
                number(year.within(), DIGITS),
                year.usualSpread() == null
                        ? Cell.sign(State.NOT_AVAILABLE, texts.get("unequal.spread.none"))
                        : number(year.usualSpread(), indicator.measure().decimals() + 1)));
    }

    private Cell number(double value, int decimals) {
        return Cell.number(screen.figures().number(value, decimals), value, decimals);
    }

    private static Html html(String tag, String words, String look) {
        return new Html(new Markup().element(tag, words, "class", look).toString());
    }
}
