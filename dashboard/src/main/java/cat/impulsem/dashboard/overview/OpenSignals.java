package cat.impulsem.dashboard.overview;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.Signal;
import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.format.Disclosure;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.WayOut;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.stream.Collectors;

/** What moved beyond usual variation inside the chosen territory: few signals, each a sentence, and the way to the rest. */
final class OpenSignals {
    private final Screen screen;
    private final Texts texts;
    private final SignalWords words;
    private final List<Signal> all;

    OpenSignals(Screen screen) {
        this.screen = screen;
        this.texts = screen.texts();
        this.words = new SignalWords(screen);
        this.all = screen.released().comparisons().openSignals().stream()
                .filter(signal -> screen.vocabulary().contains(screen.state().unit(), signal.unit()))
                .filter(signal ->
                        screen.vocabulary().indicator(signal.indicator()).isPresent())
                .toList();
    }

    Section section() {
        Section section = new Section();
        section.addClassName("changes");
        section.add(html(new Markup().element("h2", texts.get("overview.changes"))));
        if (!screen.state().period().equals(screen.initial().period())) {
            section.add(html(new Markup().element("p", texts.get("overview.changes.today"), "class", "note")));
        }
        if (all.isEmpty()) {
            section.add(html(new Markup().element("p", texts.get("overview.changes.none"), "class", "note")));
            WayOut.ofTerritory(screen).ifPresent(out -> section.add(html(out)));
            return section;
        }
        List<Signal> shown = chosen();
        section.add(html(list(shown)));
        section.add(html(new Markup()
                .element(
                        "p",
                        texts.get(
                                "overview.changes.note",
                                shown.size(),
                                screen.figures().amount(all.size())),
                        "class",
                        "note")));
        section.add(html(Disclosure.help(texts, "help.signals", "help.signals.what")));
        section.add(new SignalGroups(screen, all, words).details());
        return section;
    }

    private List<Signal> chosen() {
        return new SignalChoice(screen.vocabulary().headlines().stream()
                        .map(Indicator::id)
                        .collect(Collectors.toSet()))
                .of(all);
    }

    private Markup list(List<Signal> shown) {
        Markup out = new Markup().open("ol");
        shown.forEach(signal -> out.open("li").add(sentence(signal)).close("li"));
        return out.close("ol");
    }

    private Markup sentence(Signal signal) {
        Markup out = new Markup();
        out.link(
                screen.href(signal.unit()),
                screen.vocabulary().unit(signal.unit()).map(Unit::name).orElse("?"));
        String page = "i/" + signal.indicator();
        out.text(": ")
                .link(
                        screen.href(page, screen.state().elsewhere().with(signal.unit())),
                        words.name(signal.indicator()));
        boolean isJudged = List.of(SignalSort.WORSE, SignalSort.BETTER).contains(SignalSort.of(signal));
        out.text(" " + words.of(signal) + (isJudged ? " (" + texts.get("word." + signal.standing()) + ")." : "."));
        return out.add(also(signal, page));
    }

    /** How many smaller territories have a signal of the same sort about the same indicator. */
    private Markup also(Signal signal, String page) {
        long districts = like(signal, Level.DISTRICT);
        long centres = like(signal, Level.CENTRE);
        if (districts + centres == 0) {
            return new Markup();
        }
        String key = districts == 0
                ? "overview.also.centres"
                : centres == 0 ? "overview.also.districts" : "overview.also.both";
        return new Markup()
                .text(" ")
                .link(
                        screen.href(page, screen.state().elsewhere().with("n", "all")) + "#units",
                        texts.get(key, districts, centres));
    }

    private long like(Signal signal, Level level) {
        return all.stream()
                .filter(other -> other.unit().level() == level && !other.unit().equals(signal.unit()))
                .filter(other -> other.indicator().equals(signal.indicator()))
                .filter(other -> SignalSort.of(other) == SignalSort.of(signal))
                .map(Signal::unit)
                .distinct()
                .count();
    }

    private static Html html(Markup markup) {
        return new Html(markup.toString());
    }
}
