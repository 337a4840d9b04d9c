package cat.impulsem.dashboard.indicator;

import cat.impulsem.dashboard.data.DatedChange;
import cat.impulsem.dashboard.data.DatedChangeQueries;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.export.About;
import cat.impulsem.dashboard.export.Downloads;
import cat.impulsem.dashboard.format.Disclosure;
import cat.impulsem.dashboard.format.HtmlTable;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the months of the centres of a territory did after changes with a date. */
final class AfterChanges {
    private static final List<String> ORDER = List.of("better", "worse", "higher", "lower", "not_distinguishable");

    private final Screen screen;
    private final Texts texts;
    private final Indicator indicator;
    private final List<DatedChange> changes;

    private AfterChanges(Screen screen, Indicator indicator, List<DatedChange> changes) {
        this.screen = screen;
        this.texts = screen.texts();
        this.indicator = indicator;
        this.changes = changes;
    }

    /** Nothing where the definition of the indicator expects no break at such changes. */
    static Optional<Section> of(Screen screen, Indicator indicator) {
        DatedChangeQueries queries = screen.released().datedChanges();
        if (!queries.has(indicator.id())) {
            return Optional.empty();
        }
        List<DatedChange> inside = queries.of(indicator.id()).stream()
                .filter(change -> screen.vocabulary().contains(screen.state().unit(), change.centre()))
                .toList();
        return Optional.of(new AfterChanges(screen, indicator, inside).section());
    }

    private Section section() {
        Section section = new Section();
        section.setId("after");
        section.add(html("h2", finding(), null));
        if (changes.isEmpty()) {
            section.add(html("p", texts.get("after.none"), "note"));
            return section;
        }
        section.add(
                html("p", texts.get("after.about", screen.name(screen.state().unit())), "note"));
        section.add(new Html(
                Disclosure.help(texts, "after.help", "after.help.example").toString()));
        ScreenTable table = new AfterChangesTable(screen, indicator).of(changes);
        NativeDetails twin = new NativeDetails(texts.get("after.table", changes.size()));
        twin.setContent(new Div(
                new Html(HtmlTable.of(table, "figures twin effects", texts.get("after.title"))
                        .toString()),
                Downloads.of(screen, table, about())));
        section.add(twin);
        return section;
    }

    /** The days of the changes: the page's period chooses none of them. */
    private About about() {
        List<LocalDate> days =
                changes.stream().map(change -> change.event().day()).sorted().toList();
        return new About(
                indicator.id() + "_after",
                screen.state().unit(),
                new About.When(
                        YearMonth.from(days.getFirst()) + "_" + YearMonth.from(days.getLast()),
                        screen.figures().day(days.getFirst()) + " – "
                                + screen.figures().day(days.getLast())),
                "i/" + indicator.id(),
                About.Subject.of(List.of(indicator)));
    }

    String finding() {
        if (changes.isEmpty()) {
            return texts.get("after.title");
        }
        return changes.size() == 1 ? one(changes.getFirst()) : many();
    }

    private String one(DatedChange change) {
        DatedChange.Estimate year = change.effects().year();
        String doubt = year.limits() == null
                ? "–"
                : number(year.limits().lower()) + " – " + number(year.limits().upper());
        return texts.get(
                "after.finding.one",
                change.centre().equals(screen.state().unit()) ? name() : screen.name(change.centre()) + ": " + name(),
                screen.event(change.event().code()),
                screen.figures().day(change.event().day()),
                moved(year.value()),
                doubt,
                texts.get("word." + change.standing()));
    }

    private String many() {
        Map<String, List<DatedChange>> byEvent = changes.stream()
                .collect(Collectors.groupingBy(
                        change -> change.event().code(), LinkedHashMap::new, Collectors.toList()));
        String told = byEvent.entrySet().stream()
                .map(group ->
                        texts.get("after.finding.group", screen.event(group.getKey()), standings(group.getValue())))
                .collect(Collectors.joining("; "));
        return texts.get("after.finding", name(), told);
    }

    private String standings(List<DatedChange> group) {
        Map<String, Long> counted = new TreeMap<>(Comparator.comparingInt(ORDER::indexOf));
        group.forEach(change -> counted.merge(change.standing(), 1L, Long::sum));
        return counted.entrySet().stream()
                .map(standing -> texts.get("word." + standing.getKey()) + " (" + standing.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    private String moved(double effect) {
        return screen.figures().difference(effect, indicator.measure());
    }

    private String number(double limit) {
        return screen.figures().number(limit, indicator.measure().decimals());
    }

    private String name() {
        return texts.of(indicator.texts().name()).orElse(indicator.id());
    }

    private static Html html(String tag, String words, String look) {
        return new Html(new Markup().element(tag, words, "class", look).toString());
    }
}
