package cat.impulsem.dashboard.definitions;

import cat.impulsem.dashboard.data.Analysis;
import cat.impulsem.dashboard.data.Analysis.Code;
import cat.impulsem.dashboard.data.Analysis.Dimension;
import cat.impulsem.dashboard.data.Analysis.Measure;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.warehouse.text.LocalText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The definition of an analysis: what it is divided by, what its figures are and how they add up.
 *
 * @param screen the drawing
 * @param analysis the analysis
 */
record AnalysisArticle(Screen screen, Analysis analysis) {
    /** A register, such as that of the items of the plan, is counted instead of listed. */
    private static final int LISTED = 12;

    Markup markup() {
        Texts texts = screen.texts();
        Markup out = new Markup().open("article", "id", analysis.id(), "class", "definition-entry");
        out.element("h2", words(analysis.texts().name()));
        String code = Stream.of(analysis.id(), analysis.terms().line(), texts.get("def.analysis"))
                .collect(Collectors.joining(" · "));
        out.element("p", code, "class", "code");
        out.element("p", words(analysis.texts().question())).open("dl");
        entry(out, "reading.title", words(analysis.texts().reading()));
        analysis.dimensions().forEach(dimension -> entry(out, "def.by", categories(dimension)));
        entry(out, "def.figures", analysis.measures().stream().map(this::figure));
        entry(out, "def.sources", screen.tables(analysis.sources()));
        entry(out, "def.shownFor", levels() + "; " + grains());
        entry(out, "def.minimum", minimum());
        if (analysis.sensitivity() != null) {
            String kind = analysis.sensitivity().name().toLowerCase(Locale.ROOT);
            entry(out, "def.sensitivity", texts.get("sensitivity." + kind));
        }
        String since = screen.figures().day(analysis.terms().validFrom().toString());
        entry(out, "def.version", texts.get("def.since", analysis.version(), since));
        places(out);
        return out.close("dl").close("article");
    }

    private String categories(Dimension dimension) {
        List<Code> parts = dimension.parts();
        String named = parts.size() > LISTED
                ? screen.texts().get("def.categories", parts.size())
                : parts.stream().map(code -> words(code.label())).collect(Collectors.joining(", "));
        return words(dimension.label()) + ": " + named;
    }

    private String figure(Measure measure) {
        Texts texts = screen.texts();
        return texts.get(
                "def.figure",
                words(measure.label()),
                screen.figures().unitOf(measure),
                added(measure.additivity().overCentres()),
                added(measure.additivity().overCategories()),
                added(measure.additivity().overTime()));
    }

    private String added(String how) {
        return screen.texts().get("def.added." + how);
    }

    private String levels() {
        return analysis.levels().stream()
                .map(level -> screen.texts().get("def.level." + level.key()))
                .collect(Collectors.joining(", "));
    }

    private String grains() {
        return analysis.terms().grains().stream()
                .map(grain -> screen.texts().get("def.grain." + grain.key()))
                .collect(Collectors.joining(", "));
    }

    private String minimum() {
        Texts texts = screen.texts();
        return analysis.terms().minimums().isEmpty()
                ? texts.get("def.minimum.none")
                : analysis.terms().minimums().stream()
                        .map(one -> texts.get(
                                one.inAll() ? "def.minimum.all" : one.evenly() ? "def.minimum.even" : "def.minimum.row",
                                one.least(),
                                texts.orKey("counted.", one.counted())))
                        .collect(Collectors.joining("; "));
    }

    private void places(Markup out) {
        List<ShownAt.Place> places = screen.permissions().sees(analysis) ? ShownAt.of(screen, analysis) : List.of();
        if (places.isEmpty()) {
            return;
        }
        out.open("div")
                .element("dt", screen.texts().get("def.shownAt"))
                .open("dd")
                .open("ul", "class", "plain");
        places.forEach(place -> out.open("li").link(place.href(), place.name()).close("li"));
        out.close("ul").close("dd").close("div");
    }

    private void entry(Markup out, String key, Stream<String> lines) {
        out.open("div").element("dt", screen.texts().get(key)).open("dd").open("ul", "class", "plain");
        lines.forEach(line -> out.element("li", line));
        out.close("ul").close("dd").close("div");
    }

    private void entry(Markup out, String key, String words) {
        out.open("div")
                .element("dt", screen.texts().get(key))
                .element("dd", words)
                .close("div");
    }

    private String words(LocalText text) {
        return screen.texts().of(text).orElse("");
    }
}
