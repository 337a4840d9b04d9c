package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.release.BreakdownLine;
import cat.impulsem.warehouse.text.Language;
import cat.impulsem.warehouse.text.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a release would hide of breakdowns about people, in words. */
final class BreakdownWords {
    private static final LocalText BREAKDOWN = new LocalText(
            "%s, «%s»: s'amaguen %d de %d xifres (%d de centres, %d de districtes, %d de la ciutat).",
            "%s, «%s»: se ocultan %d de %d cifras (%d de centros, %d de distritos, %d de la ciudad).",
            "%s, “%s”: %d of %d figures are hidden (%d of centres, %d of districts, %d of the city).");
    private static final LocalText SMALL_ROWS = new LocalText(
            "  %d files tenen massa poques persones al darrere. El seu centre o districte s'amaga l'any sencer, i d'altres amb ell, perquè cap resta no les descobreixi.",
            "  %d filas tienen demasiado pocas personas detrás. Su centro o distrito se oculta el año entero, y otros con él, para que ninguna resta las descubra.",
            "  %d rows have too few people behind them. Their centre or district is hidden for the whole year, and others with it, so that no difference gives them away.");
    private static final LocalText CENTRES =
            new LocalText("  Centres, %s: %s.", "  Centros, %s: %s.", "  Centres, %s: %s.");
    private static final LocalText DISTRICTS =
            new LocalText("  Districtes, %s: %s.", "  Distritos, %s: %s.", "  Districts, %s: %s.");
    private static final LocalText CITY = new LocalText(
            "  Categories de la ciutat, %s: %s.",
            "  Categorías de la ciudad, %s: %s.", "  Categories of the city, %s: %s.");
    private static final LocalText ALL_YEARS = new LocalText("tots els anys", "todos los años", "all years");
    private static final LocalText SHORTER =
            new LocalText("%s menys l'any sencer", "%s salvo el año entero", "%s but for the whole year");
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
        addReasons(words, CENTRES, Level.CENTRE, reasons(line, Level.CENTRE));
        addReasons(words, DISTRICTS, Level.DISTRICT, reasons(line, Level.DISTRICT));
        addReasons(words, CITY, Level.CITY, reasons(line, Level.CITY));
        words.add(say(ReleaseWords.COST, 100 * line.loss()));
        if (line.isHeld()) {
            words.add(say(ReleaseWords.HELD));
        }
    }

    /** Years, each with how many units of it, by the reasons that they share. */
    private Map<String, Map<String, Integer>> reasons(BreakdownLine line, Level level) {
        Map<String, Map<String, Integer>> years = new LinkedHashMap<>();
        line.reasons().forEach((part, reasons) -> {
            if (part.level() == level) {
                String words = reasons.stream()
                        .map(reason -> HidingWords.of(reason).in(language))
                        .collect(Collectors.joining("; "));
                String year = part.isAllYears() ? ALL_YEARS.in(language) : part.time();
                year = part.isShorter() ? say(SHORTER, year) : year;
                years.computeIfAbsent(words, none -> new TreeMap<>()).merge(year, 1, Integer::sum);
            }
        });
        return years;
    }

    private void addReasons(
            List<String> words, LocalText sentence, Level level, Map<String, Map<String, Integer>> reasons) {
        reasons.forEach((why, years) -> words.add(say(
                sentence,
                years.entrySet().stream()
                        .map(year -> level == Level.CITY ? year.getKey() : year.getKey() + " (" + year.getValue() + ")")
                        .collect(Collectors.joining(", ")),
                why)));
    }

    private String say(LocalText text, Object... values) {
        return text.in(language).formatted(values);
    }
}
