package cat.impulsem.dashboard.definitions;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.IndicatorVersion;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the series of an indicator breaks, since its definition changed, and what it said before. */
final class Changes {
    private final Screen screen;
    private final Texts texts;
    private final Map<String, List<IndicatorVersion>> versions;

    Changes(Screen screen) {
        this.screen = screen;
        this.texts = screen.texts();
        this.versions =
                screen.released().versions().stream().collect(Collectors.groupingBy(IndicatorVersion::indicator));
    }

    Markup of(Indicator indicator) {
        List<IndicatorVersion> all = versions.getOrDefault(indicator.id(), List.of());
        if (all.size() < 2) {
            return new Markup().text(texts.get("def.changes.none"));
        }
        Markup out = new Markup().open("ul", "class", "plain");
        for (int i = all.size() - 1; i > 0; i--) {
            change(out, all.get(i), all.get(i - 1));
        }
        return out.close("ul");
    }

    private void change(Markup out, IndicatorVersion now, IndicatorVersion before) {
        out.open("li");
        out.element("strong", texts.get("def.break", screen.figures().day(now.from()), now.version()));
        texts.of(now.reason()).ifPresent(words -> out.text(" " + words + ". "));
        texts.of(before.definition()).ifPresent(words -> out.text(texts.get("def.before", before.version(), words)));
        out.close("li");
    }
}
