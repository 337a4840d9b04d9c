package cat.impulsem.dashboard.indicator;

import cat.impulsem.dashboard.data.Delivery;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.TableArrivals;
import cat.impulsem.dashboard.format.Formula;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.warehouse.access.Right;
import java.util.List;

/** Where the figures of an indicator come from, link by link: definition, calculation, tables, load, snapshot. */
final class Origin {
    private final Screen screen;
    private final Texts texts;
    private final Indicator indicator;

    private Origin(Screen screen, Indicator indicator) {
        this.screen = screen;
        this.texts = screen.texts();
        this.indicator = indicator;
    }

    static Markup of(Screen screen, Indicator indicator) {
        return new Origin(screen, indicator).draw();
    }

    private Markup draw() {
        Markup out = new Markup().open("section", "class", "origin", "id", "origin");
        out.element("h2", texts.get("origin.title")).open("dl");
        entry(out, texts.get("def.version"), version());
        entry(out, texts.get("origin.formula"), new Markup().text(new Formula(texts, screen.figures()).of(indicator)));
        entry(out, texts.get("def.sources"), tables());
        entry(out, texts.get("origin.load"), load());
        entry(out, texts.get("origin.snapshot"), snapshot());
        out.close("dl").open("details").element("summary", texts.get("origin.sql"));
        out.open("pre", "class", "sql", "tabindex", "0", "aria-label", texts.get("origin.sql"));
        out.element("code", indicator.calculation().sql()).close("pre");
        return out.close("details").close("section");
    }

    private Markup version() {
        Markup out = new Markup();
        out.text(indicator.id() + ", "
                + texts.get("def.since", indicator.version(), screen.figures().day(indicator.validFrom())));
        out.text(" · ");
        return out.link(screen.href("def") + "#" + indicator.id(), texts.get("reading.more"));
    }

    private Markup tables() {
        List<String> due = screen.released().quality().tables().stream()
                .map(TableArrivals::table)
                .toList();
        Markup out = new Markup();
        String between = "";
        for (String table : indicator.calculation().sources()) {
            table(out.text(between), table, due);
            between = ", ";
        }
        return out;
    }

    /** Tables that come from no centre stand on the Data page of those who may see every delivery. */
    private void table(Markup out, String table, List<String> due) {
        if (due.contains(table)) {
            out.link(screen.href("d", screen.state().elsewhere().with("m", table)) + "#matrix", screen.table(table));
        } else if (screen.permissions().may(Right.DELIVERIES)) {
            out.link(screen.href("d") + "#tables", screen.table(table));
        } else {
            out.text(screen.table(table));
        }
    }

    private Markup load() {
        Markup out = new Markup().text(screen.vocabulary().info().loadId());
        if (!screen.permissions().may(Right.DELIVERIES)) {
            return out;
        }
        List<Delivery> deliveries = screen.released().quality().deliveries();
        return out.text(" · ")
                .link(screen.href("d") + "#deliveries", texts.get("origin.deliveries", deliveries.size()));
    }

    private Markup snapshot() {
        return new Markup()
                .text(screen.released().id() + " · "
                        + texts.get("origin.code", screen.vocabulary().info().codeVersion()));
    }

    private static void entry(Markup out, String name, Markup words) {
        out.open("div").element("dt", name).open("dd").add(words).close("dd").close("div");
    }
}
