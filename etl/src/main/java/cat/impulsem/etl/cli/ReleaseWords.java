package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.release.BreakdownLine;
import cat.impulsem.warehouse.release.ReleasePreview;
import cat.impulsem.warehouse.seal.ReleaseReport;
import cat.impulsem.warehouse.text.Language;
import cat.impulsem.warehouse.text.LocalText;
import java.util.ArrayList;
import java.util.List;

/** What a release would hide, in words. */
final class ReleaseWords {
    private static final LocalText ALL_SHOWN = new LocalText(
            "S'hi mostra tot: %d xifres de %d grups d'indicadors, cap de petita.",
            "Se muestra todo: %d cifras de %d grupos de indicadores, ninguna pequeña.",
            "Everything is shown: %d figures of %d groups of indicators, none of them small.");
    private static final LocalText HIDDEN = new LocalText(
            "%s: s'amaguen %d de %d xifres (%d de centres, %d de districtes).",
            "%s: se ocultan %d de %d cifras (%d de centros, %d de distritos).",
            "%s: %d of %d figures are hidden (%d of centres, %d of districts).");
    private static final LocalText WHY = new LocalText(
            "  %d perquè hi ha massa poques persones al darrere; %d més perquè, si no, es podrien deduir de les altres.",
            "  %d porque hay demasiado pocas personas detrás; %d más porque, si no, se podrían deducir de las demás.",
            "  %d because too few people stand behind them; %d more because the others would give them away.");
    static final LocalText COST = new LocalText(
            "  Cost: el %.1f %% de la informació, pesant més les unitats grans i els períodes llargs.",
            "  Coste: el %.1f %% de la información, con más peso para las unidades grandes y los períodos largos.",
            "  Cost: %.1f %% of the information, larger units and longer periods weighing more.");
    private static final LocalText PROVED = new LocalText(
            "  Demostrat contra tothom i contra la direcció de cada centre: %d demostracions.",
            "  Demostrado ante cualquiera y ante la dirección de cada centro: %d demostraciones.",
            "  Proved against everybody and against the lead of each centre: %d proofs.");
    private static final LocalText WEAKER = new LocalText(
            "  %d demostracions demanen menys: les publicacions anteriors no deixen més dubte.",
            "  %d demostraciones piden menos: las publicaciones anteriores no dejan más duda.",
            "  %d proofs ask for less: earlier releases leave no more doubt.");
    private static final LocalText NO_CENTRE_MONTHS = new LocalText(
            "  No es mostra cap mes de cap centre: amb menys no s'ha trobat cap demostració.",
            "  No se muestra ningún mes de ningún centro: con menos no se ha encontrado demostración.",
            "  No month of any centre is shown: with less no proof was found.");
    private static final LocalText NO_CENTRES = new LocalText(
            "  No es mostra cap centre, només els districtes i la ciutat: amb menys no s'ha trobat cap demostració.",
            "  No se muestra ningún centro, solo los distritos y la ciudad: con menos no se ha encontrado demostración.",
            "  No centre is shown, only districts and the city: with less no proof was found.");
    private static final LocalText CITY = new LocalText(
            "  Només es mostra la ciutat: amb menys no s'ha trobat cap demostració.",
            "  Solo se muestra la ciudad: con menos no se ha encontrado demostración.",
            "  Only the city is shown: with less no proof was found.");
    static final LocalText HELD = new LocalText(
            "  Les correccions de períodes ja publicats són massa petites per mostrar-se i esperen.",
            "  Las correcciones de períodos ya publicados son demasiado pequeñas para mostrarse y esperan.",
            "  Corrections of periods already released are too small to be shown and wait.");
    private static final LocalText TOTAL = new LocalText(
            "En total s'amaguen %d de %d xifres. Els totals de la ciutat no s'amaguen mai.",
            "En total se ocultan %d de %d cifras. Los totales de la ciudad no se ocultan nunca.",
            "In all %d of %d figures are hidden. Totals of the city never are.");

    private final Language language;

    ReleaseWords(Language language) {
        this.language = language;
    }

    List<String> of(ReleasePreview preview) {
        List<String> words = new ArrayList<>();
        List<ReleaseReport.Line> lines = preview.indicators();
        List<ReleaseReport.Line> shown =
                lines.stream().filter(line -> hidden(line) == 0).toList();
        lines.stream().filter(line -> hidden(line) > 0).forEach(line -> add(words, line));
        if (!shown.isEmpty()) {
            long figures = shown.stream().mapToLong(ReleaseReport.Line::figures).sum();
            words.add(say(ALL_SHOWN, figures, shown.size()));
        }
        words.addAll(new BreakdownWords(language).of(preview.breakdowns()));
        long all = lines.stream().mapToLong(ReleaseReport.Line::figures).sum()
                + preview.breakdowns().stream()
                        .mapToLong(BreakdownLine::figures)
                        .sum();
        long hidden = lines.stream().mapToLong(ReleaseWords::hidden).sum()
                + preview.breakdowns().stream().mapToLong(BreakdownLine::hidden).sum();
        words.add(say(TOTAL, hidden, all));
        return words;
    }

    private void add(List<String> words, ReleaseReport.Line line) {
        words.add(say(HIDDEN, line.indicators(), hidden(line), line.figures(), line.centre(), line.district()));
        words.add(say(WHY, line.small(), line.added()));
        words.add(say(COST, 100 * line.loss()));
        words.add(say(PROVED, line.proofs()));
        if (line.weaker() > 0) {
            words.add(say(WEAKER, line.weaker()));
        }
        switch (line.scope()) {
            case "no_centre_months" -> words.add(say(NO_CENTRE_MONTHS));
            case "no_centres" -> words.add(say(NO_CENTRES));
            case "city" -> words.add(say(CITY));
            default -> {}
        }
        if (line.isHeld()) {
            words.add(say(HELD));
        }
    }

    private static long hidden(ReleaseReport.Line line) {
        return line.small() + line.added();
    }

    private String say(LocalText text, Object... values) {
        return text.in(language).formatted(values);
    }
}
