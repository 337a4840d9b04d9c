package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.text.NearestName;
import cat.impulsem.warehouse.text.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that is declared of figures, read at one go, so that all mistakes of all files are told together.
 *
 * @param indicators what has one numerator and denominator
 * @param analyses what has several parts or categories
 */
public record Declared(IndicatorCatalogue indicators, AnalysisCatalogue analyses) {

    /**
     * Reads both catalogues.
     *
     * @throws cat.impulsem.warehouse.text.DeclarationException with every mistake of every file
     */
    public static Declared load() {
        return read(IndicatorCatalogue.files(), AnalysisCatalogue.files(), Contracts.load());
    }

    static Declared read(Map<String, String> indicators, Map<String, String> analyses, Contracts contracts) {
        Problems problems = new Problems();
        Declared declared = new Declared(
                IndicatorCatalogue.read(indicators, contracts, problems),
                AnalysisCatalogue.read(analyses, contracts, problems));
        declared.requireOneEach(problems);
        declared.requireKnownIndicators(problems);
        problems.throwIfAny("indicators and analyses");
        return declared;
    }

    private void requireOneEach(Problems problems) {
        analyses.ids().stream()
                .filter(id -> indicators.find(id).isPresent())
                .forEach(id -> problems.add("analyses/" + id + ".yml", "id: \"" + id + "\" is also an indicator"));
    }

    private void requireKnownIndicators(Problems problems) {
        for (Analysis analysis : analyses.all()) {
            analysis.release().tells().stream()
                    .filter(id -> indicators.find(id).isEmpty())
                    .forEach(id -> problems.unknown(analysis.file() + ": tells", "indicator", id, indicators.ids()));
        }
    }

    /** The ids of all indicators, then those of all analyses. */
    public List<String> ids() {
        return Stream.concat(indicators.ids().stream(), analyses.ids().stream()).toList();
    }

    /**
     * The indicator of that id, or nothing if it is that of an analysis.
     *
     * @throws IllegalArgumentException with the nearest known id of either
     */
    public Optional<Indicator> indicator(String id) {
        if (!ids().contains(id)) {
            throw new IllegalArgumentException("no indicator or analysis \"" + id + "\""
                    + NearestName.of(id, ids())
                            .map(near -> "; did you mean \"" + near + "\"?")
                            .orElse("; known are " + String.join(", ", ids())));
        }
        return indicators.find(id);
    }
}
