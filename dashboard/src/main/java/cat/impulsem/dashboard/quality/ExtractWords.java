package cat.impulsem.dashboard.quality;

import cat.impulsem.dashboard.data.Analysis;
import cat.impulsem.dashboard.data.Grain;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Period;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Vocabulary;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Screen;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in words what an extract holds. */
final class ExtractWords {
    private ExtractWords() {}

    /** Names and words of what it was chosen by. */
    static List<Map.Entry<String, String>> of(Screen screen, Extract extract, Format format) {
        Texts texts = screen.texts();
        Vocabulary vocabulary = screen.vocabulary();
        return List.of(
                extract.analysis()
                        .map(analysis -> Map.entry(texts.get("extract.analysis"), name(texts, analysis)))
                        .orElseGet(() -> Map.entry(
                                texts.get("extract.indicators"),
                                extract.indicators().stream().map(Indicator::id).collect(Collectors.joining(", ")))),
                Map.entry(
                        texts.get("extract.units"),
                        extract.units().stream().map(screen::name).collect(Collectors.joining(", "))),
                Map.entry(texts.get("extract.breakdown"), breakdown(texts, extract.breakdown())),
                Map.entry(texts.get("column.period"), span(screen, extract, extract.span())),
                Map.entry(texts.get("extract.address"), "/" + extract.address(format, texts.language(), vocabulary)));
    }

    /** How many figures of what: the sentence above the preview. */
    static String finding(Screen screen, Extract extract) {
        List<UnitKey> units = extract.territories(screen.vocabulary());
        List<Period> periods = extract.periods(screen);
        String what = extract.analysis()
                .map(analysis -> name(screen.texts(), analysis))
                .orElseGet(() -> counted(
                        screen, "extract.count.indicators", extract.indicators().size()));
        return screen.texts()
                .get(
                        "extract.finding",
                        screen.figures().number(extract.rows(screen), 0),
                        what,
                        counted(screen, "extract.count.units", units.size()),
                        counted(screen, "extract.count.periods", periods.size()));
    }

    /** What is taken where nobody chose indicators one by one. */
    static String set(Screen screen, Extract extract) {
        return screen.texts().get(extract.isAll(screen.vocabulary()) ? "extract.sets.all" : "extract.sets.main");
    }

    private static String counted(Screen screen, String key, int count) {
        return count == 1
                ? screen.texts().get("extract.count.one." + key.substring("extract.count.".length()))
                : screen.texts().get(key, screen.figures().number(count, 0));
    }

    /** An analysis, by its code and its name. */
    static String name(Texts texts, Analysis analysis) {
        return texts.of(analysis.texts().name())
                .map(name -> analysis.id() + " " + name)
                .orElse(analysis.id());
    }

    static String breakdown(Texts texts, Breakdown breakdown) {
        return texts.get("extract.breakdown." + breakdown.key());
    }

    /** A way of counting from the latest data in words, with the months that it means today. */
    static String span(Screen screen, Extract extract, Span span) {
        List<Period> periods = span.periods(Extract.allPeriods(screen, extract.analysis()));
        if (periods.isEmpty()) {
            return span.inUrl();
        }
        String first = screen.figures().shortPeriod(periods.getFirst());
        String months =
                periods.size() == 1 ? first : first + " – " + screen.figures().shortPeriod(periods.getLast());
        return Span.OFFERED.contains(span)
                ? counted(screen.texts(), span, periods.getFirst().grain()) + " (" + months + ")"
                : months;
    }

    /** Where analyses have no months, the shortest periods that they have come one by one. */
    private static String counted(Texts texts, Span span, Grain grain) {
        String key = "extract.span." + span.inUrl();
        return texts.find(key + "." + grain.key()).orElseGet(() -> texts.get(key));
    }
}
