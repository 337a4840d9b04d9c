package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.release.BreakdownLine;
import cat.impulsem.warehouse.text.Language;
import cat.impulsem.warehouse.text.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a release would hide of breakdowns about people, in words. */
final class BreakdownWords {
    private static final LocalText BREAKDOWN = new LocalText(
            "%s, «%s»: s'amaguen %d de %d xifres (%d de centres, %d de districtes, %d de la ciutat).",
            "%s, «%s»: se ocultan %d de %d cifras (%d de centros, %d de distritos, %d de la ciudad).",
            "%s, “%s”: %d of %d figures are hidden (%d of centres, %d of districts, %d of the city).");
    private static final LocalText SMALL_ROWS = new LocalText(
            "  %d files tenen massa poques persones al darrere. S'amaguen nivells sencers perquè cap resta no les descobreixi.",
            "  %d filas tienen demasiado pocas personas detrás. Se ocultan niveles enteros para que ninguna resta las descubra.",
            "  %d rows have too few people behind them. Whole levels are hidden, so that no difference gives them away.");
    private static final LocalText CENTRES =
            new LocalText("  Centres, %s: %s.", "  Centros, %s: %s.", "  Centres, %s: %s.");
    private static final LocalText DISTRICTS =
            new LocalText("  Districtes, %s: %s.", "  Distritos, %s: %s.", "  Districts, %s: %s.");
    private static final LocalText CITY = new LocalText(
            "  Categories de la ciutat, %s: %s.",
            "  Categorías de la ciudad, %s: %s.", "  Categories of the city, %s: %s.");
    private static final LocalText ALL_YEARS = new LocalText("tots els anys", "todos los años", "all years");
    private static final LocalText WHOLE = new LocalText(
            "Desglossaments que es mostren sencers: %d (%d xifres).",
            "Desgloses que se muestran enteros: %d (%d cifras).", "Breakdowns shown whole: %d (%d figures).");

    private final Language language;

    BreakdownWords(Language language) {
        this.language = language;
    }

    List<String> of(List<BreakdownLine> lines) {
        List<String> words = new ArrayList<>();
        lines.stream().filter(line -> line.hidden() > 0).forEach(line -> add(words, line));
        List<BreakdownLine> whole =
                lines.stream().filter(line -> line.hidden() == 0).toList();
        if (!whole.isEmpty()) {
            words.add(say(
                    WHOLE,
                    whole.size(),
                    whole.stream().mapToLong(BreakdownLine::figures).sum()));
        }
        return words;
    }

    private void add(List<String> words, BreakdownLine line) {
        words.add(say(
                BREAKDOWN,
                line.id(),
                line.name().in(language),
                line.hidden(),
                line.figures(),
                line.centre(),
                line.district(),
                line.city()));
        if (line.small() > 0) {
            words.add(say(SMALL_ROWS, line.small()));
        }
        addReasons(words, CENTRES, reasons(line, Level.CENTRE));
        addReasons(words, DISTRICTS, reasons(line, Level.DISTRICT));
        addReasons(words, CITY, reasons(line, Level.CITY));
        words.add(say(ReleaseWords.COST, 100 * line.loss()));
        if (line.isHeld()) {
            words.add(say(ReleaseWords.HELD));
        }
    }

    /** Years by the reasons that they share. */
    private Map<String, List<String>> reasons(BreakdownLine line, Level level) {
        Map<String, List<String>> years = new LinkedHashMap<>();
        line.reasons().forEach((part, reasons) -> {
            String[] levelAndYear = part.split("/");
            if (levelAndYear[0].equals(level.key()) && !reasons.isEmpty()) {
                String words = reasons.stream()
                        .map(reason -> HidingWords.of(reason).in(language))
                        .collect(Collectors.joining("; "));
                String year = levelAndYear[1].equals("all") ? ALL_YEARS.in(language) : levelAndYear[1];
                years.computeIfAbsent(words, none -> new ArrayList<>()).add(year);
            }
        });
        return years;
    }

    private void addReasons(List<String> words, LocalText sentence, Map<String, List<String>> reasons) {
        reasons.forEach((why, years) -> words.add(say(sentence, String.join(", ", years), why)));
    }

    private String say(LocalText text, Object... values) {
        return text.in(language).formatted(values);
    }
}
