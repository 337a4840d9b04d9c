package cat.impulsem.dashboard.overview;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Signal;
import cat.impulsem.dashboard.data.Unit;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What moved beyond usual variation inside the chosen territory: at most seven signals, each a sentence. */
final class OpenSignals {
    private static final int SHOWN = 7;
    private static final int OF_ONE_INDICATOR = 2;

    private final Screen screen;
    private final Texts texts;
    private final List<Signal> all;

    OpenSignals(Screen screen) {
        this.screen = screen;
        this.texts = screen.texts();
        this.all = screen.released().comparisons().openSignals().stream()
                .filter(signal -> screen.vocabulary().contains(screen.state().unit(), signal.unit()))
                .filter(signal ->
                        screen.vocabulary().indicator(signal.indicator()).isPresent())
                .toList();
    }

    Markup section() {
        Markup out = new Markup().open("section", "class", "changes").element("h2", texts.get("overview.changes"));
        if (all.isEmpty()) {
            return out.element("p", texts.get("overview.changes.none"), "class", "note")
                    .close("section");
        }
        List<Signal> shown = shown();
        out.open("ol");
        shown.forEach(signal -> out.open("li").add(sentence(signal)).close("li"));
        out.close("ol");
        return out.element("p", texts.get("overview.changes.note", shown.size(), all.size()), "class", "note")
                .close("section");
    }

    // Without a limit one loud indicator would fill the list with every centre that it touches.
    private List<Signal> shown() {
        Map<String, Integer> taken = new HashMap<>();
        List<Signal> shown = new ArrayList<>();
        for (Signal signal : all) {
            if (shown.size() < SHOWN && taken.merge(signal.indicator(), 1, Integer::sum) <= OF_ONE_INDICATOR) {
                shown.add(signal);
            }
        }
        return shown;
    }

    private Markup sentence(Signal signal) {
        Indicator indicator = screen.vocabulary().indicator(signal.indicator()).orElseThrow();
        Markup out = new Markup();
        out.link(
                screen.href(signal.unit()),
                screen.vocabulary().unit(signal.unit()).map(Unit::name).orElse("?"));
        out.text(": ")
                .link(
                        screen.href(
                                "i/" + indicator.id(),
                                screen.state().elsewhere().with(signal.unit())),
                        texts.of(indicator.texts().name()).orElse(indicator.id()));
        return out.text(" " + words(signal, indicator));
    }

    private String words(Signal signal, Indicator indicator) {
        String detail = Optional.ofNullable(signal.detail())
                .map(code -> texts.orKey("base.", code))
                .orElse("");
        String rule = texts.get(
                "signal." + signal.rule(),
                figure(signal.value(), indicator),
                figure(signal.reference(), indicator),
                screen.figures().day(signal.raisedOn()),
                detail);
        return rule
                + (signal.standing().equals("better") || signal.standing().equals("worse")
                        ? " (" + texts.get("word." + signal.standing()) + ")."
                        : ".");
    }

    private String figure(Double value, Indicator indicator) {
        return value == null ? "–" : screen.figures().value(value, indicator.measure());
    }
}
