package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.analysis.Analysis;
import cat.impulsem.warehouse.analysis.Declared;
import cat.impulsem.warehouse.analysis.Measure;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.text.Language;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One line of the list of indicators and analyses.
 *
 * @param id its id
 * @param kind sort of figure
 * @param lines strategic lines that it speaks about
 * @param sources source tables that it reads
 * @param version version of its definition
 * @param unit unit; of an analysis, those of its measures
 * @param better which way is better; nothing for an analysis
 * @param overCentres how larger units follow
 * @param overTime how longer periods follow
 * @param name what people call it
 */
record Listed(
        String id,
        String kind,
        List<String> lines,
        List<String> sources,
        int version,
        String unit,
        String better,
        String overCentres,
        String overTime,
        String name) {
    static final String[] HEADER = {
        "id", "kind", "line", "version", "unit", "better", "over_centres", "over_time", "name"
    };

    static Listed of(Indicator one, Language language) {
        Indicator.Formula formula = one.formula();
        return new Listed(
                one.id(),
                word(formula.kind()),
                List.of(one.line()),
                formula.sources(),
                one.version(),
                formula.unit(),
                word(formula.direction()),
                word(formula.overCentres()),
                word(formula.overTime()),
                one.texts().name().in(language));
    }

    /** An analysis speaks about the lines of the indicators that speak about the same. */
    static Listed of(Analysis one, Declared declared, Language language) {
        List<String> lines = declared.indicators().all().stream()
                .filter(indicator -> !Collections.disjoint(indicator.covers(), one.covers()))
                .map(Indicator::line)
                .distinct()
                .toList();
        return new Listed(
                one.id(),
                "analysis",
                lines,
                one.formula().sources(),
                one.version(),
                each(one, Measure::unit),
                "",
                each(one, measure -> word(measure.overCentres())),
                each(one, measure -> word(measure.overTime())),
                one.texts().name().in(language));
    }

    private static String each(Analysis analysis, Function<Measure, String> told) {
        return analysis.formula().measures().stream().map(told).distinct().collect(Collectors.joining(" "));
    }

    String[] cells() {
        return new String[] {
            id, kind, String.join(" ", lines), String.valueOf(version), unit, better, overCentres, overTime, name
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
