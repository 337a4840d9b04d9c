package cat.impulsem.dashboard.overview;

import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.Signal;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.export.About;
import cat.impulsem.dashboard.export.Downloads;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.Figures;
import cat.impulsem.dashboard.format.HtmlTable;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All open signals, by sort and indicator: where each of them is, and every single one as a file. */
final class SignalGroups {
    private static final int MOST_NAMES = 4;

    private final Screen screen;
    private final Texts texts;
    private final List<Signal> all;
    private final SignalWords words;

    SignalGroups(Screen screen, List<Signal> all, SignalWords words) {
        this.screen = screen;
        this.texts = screen.texts();
        this.all = all;
        this.words = words;
    }

    NativeDetails details() {
        NativeDetails details =
                new NativeDetails(texts.get("signals.all", screen.figures().amount(all.size())));
        Map<SignalSort, List<Signal>> sorts = all.stream()
                .collect(Collectors.groupingBy(
                        SignalSort::of, () -> new EnumMap<>(SignalSort.class), Collectors.toList()));
        Div groups = new Div();
        sorts.forEach(
                (sort, signals) -> groups.add(new Html(group(sort, signals).toString())));
        groups.add(Downloads.of(screen, this::everyOne, about()));
        details.setContent(groups);
        return details;
    }

    /** They are open whatever period is chosen; what bounds them is when they were raised. */
    private About about() {
        List<LocalDate> days = all.stream().map(Signal::raisedOn).sorted().toList();
        Set<String> raised = all.stream().map(Signal::indicator).collect(Collectors.toSet());
        return new About(
                "signals",
                screen.state().unit(),
                new About.When(
                        days.getFirst() + "_" + days.getLast(),
                        texts.get("signals.raised") + " "
                                + screen.figures().day(days.getFirst()) + " – "
                                + screen.figures().day(days.getLast())),
                "",
                About.Subject.of(screen.vocabulary().indicators().stream()
                        .filter(indicator -> raised.contains(indicator.id()))
                        .toList()));
    }

    private Markup group(SignalSort sort, List<Signal> signals) {
        Map<String, List<Signal>> byIndicator = signals.stream()
                .collect(Collectors.groupingBy(Signal::indicator, LinkedHashMap::new, Collectors.toList()));
        String title = texts.get("signals.sort." + sort.key(), screen.figures().amount(signals.size()));
        ScreenTable table = new ScreenTable(
                null,
                List.of(
                        Column.words(texts.get("column.indicator")),
                        Column.words(texts.get("signals.city")),
                        Column.words(texts.get("signals.districts")),
                        Column.words(texts.get("signals.centres"))),
                screen.vocabulary().indicators().stream()
                        .filter(indicator -> byIndicator.containsKey(indicator.id()))
                        .map(indicator -> row(indicator.id(), byIndicator.get(indicator.id())))
                        .toList());
        return new Markup()
                .open("div", "class", "signal-group")
                .element("h3", title)
                .add(HtmlTable.of(table, "figures stacked", title))
                .close("div");
    }

    private Row row(String indicator, List<Signal> signals) {
        return Row.of(List.of(
                Cell.link(
                        words.name(indicator),
                        screen.href("i/" + indicator, screen.state().elsewhere().with("n", "all")) + "#units"),
                Cell.text(signals.stream().anyMatch(signal -> signal.unit().level() == Level.CITY) ? "●" : ""),
                Cell.text(names(signals, Level.DISTRICT)),
                Cell.text(names(signals, Level.CENTRE))));
    }

    /** Names as far as they are few; else how many: a list of thirty centres tells less than its length. */
    private String names(List<Signal> signals, Level level) {
        List<UnitKey> units = signals.stream()
                .map(Signal::unit)
                .filter(unit -> unit.level() == level)
                .distinct()
                .toList();
        return units.size() > MOST_NAMES
                ? String.valueOf(units.size())
                : units.stream()
                        .map(screen::name)
                        .sorted(Figures.byName(name -> name))
                        .collect(Collectors.joining(", "));
    }

    private ScreenTable everyOne() {
        List<Column> columns = List.of(
                Column.words(texts.get("column.unitCode")),
                Column.words(texts.get("column.unit")),
                Column.words(texts.get("column.indicatorId")),
                Column.words(texts.get("column.indicator")),
                Column.words(texts.get("signals.sort")),
                Column.words(texts.get("column.signal")),
                Column.words(texts.get("column.word")),
                Column.words(texts.get("signals.raised")));
        return new ScreenTable(null, columns, all.stream().map(this::line).toList());
    }

    private Row line(Signal signal) {
        return Row.of(List.of(
                Cell.text(signal.unit().inUrl()),
                Cell.text(screen.name(signal.unit())),
                Cell.text(signal.indicator()),
                Cell.text(words.name(signal.indicator())),
                Cell.text(texts.get("signals.name." + SignalSort.of(signal).key())),
                Cell.text(words.of(signal)),
                Cell.text(texts.get("word." + signal.standing())),
                Cell.text(screen.figures().day(signal.raisedOn()))));
    }
}
