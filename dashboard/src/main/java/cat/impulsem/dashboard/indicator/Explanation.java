package cat.impulsem.dashboard.indicator;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.IndicatorVersion;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.util.List;

/** What an indicator asks, means and does not mean. */
final class Explanation {
    private Explanation() {}

    static Markup heading(Screen screen, Indicator indicator) {
        Texts texts = screen.texts();
        Markup out = new Markup().open("div", "class", "heading");
        out.open("nav", "class", "crumbs", "aria-label", texts.get("unit.crumbs"));
        out.link(screen.href("i"), texts.get("nav.i")).element("span", "›", "aria-hidden", "true");
        out.element("span", indicator.id()).close("nav");
        out.element("h1", texts.of(indicator.texts().name()).orElse(indicator.id()));
        texts.of(indicator.texts().question()).ifPresent(question -> out.element("p", question, "class", "lead"));
        texts.of(indicator.texts().definition()).ifPresent(words -> out.element("p", words, "class", "definition"));
        return out.close("div");
    }

    static Markup reading(Screen screen, Indicator indicator) {
        Texts texts = screen.texts();
        Markup out = new Markup().open("section", "class", "reading").element("h2", texts.get("reading.title"));
        out.open("ul");
        out.element("li", direction(texts, indicator));
        out.element("li", texts.get("reading.chance"));
        out.element(
                "li",
                texts.find("reading.sums." + indicator.measure().kind()).orElseGet(() -> texts.get("reading.sums")));
        texts.of(indicator.texts().caveats()).ifPresent(caveats -> out.element("li", caveats));
        out.close("ul");
        versions(out, screen, indicator);
        out.open("p", "class", "note");
        out.link(screen.href("def") + "#" + indicator.id(), texts.get("reading.more"));
        return out.close("p").close("section");
    }

    /** What the definition was before, from when to when; nothing where it never changed. */
    private static void versions(Markup out, Screen screen, Indicator indicator) {
        List<IndicatorVersion> versions = screen.released().versionsOf(indicator.id());
        if (versions.size() < 2) {
            return;
        }
        Texts texts = screen.texts();
        out.element("h3", texts.get("reading.versions")).open("dl", "class", "versions");
        for (IndicatorVersion version : versions.reversed()) {
            String from = screen.figures().day(version.from());
            out.open("div");
            out.element(
                    "dt",
                    version.to() == null
                            ? texts.get("reading.version.now", version.version(), from)
                            : texts.get(
                                    "reading.version.past",
                                    version.version(),
                                    from,
                                    screen.figures().day(version.to().minusDays(1))));
            out.element("dd", texts.of(version.definition()).orElse("") + why(texts, version));
            out.close("div");
        }
        out.close("dl");
    }

    /** The first definition needs no reason. */
    private static String why(Texts texts, IndicatorVersion version) {
        return version.version() == 1
                ? ""
                : texts.of(version.reason())
                        .map(words -> " " + texts.get("reading.version.why", words))
                        .orElse("");
    }

    private static String direction(Texts texts, Indicator indicator) {
        return texts.find("reading.direction." + indicator.direction())
                .orElseGet(() -> texts.get("def.direction") + ": " + texts.orKey("direction.", indicator.direction()));
    }
}
