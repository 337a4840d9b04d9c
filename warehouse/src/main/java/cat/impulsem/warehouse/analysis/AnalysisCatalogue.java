package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.indicator.FactQuery;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Resources;
import cat.impulsem.warehouse.indicator.SqlCheck;
import cat.impulsem.warehouse.text.NearestName;
import cat.impulsem.warehouse.text.Problems;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All analyses of the product. */
public final class AnalysisCatalogue {
    private final List<Analysis> analyses;

    private AnalysisCatalogue(List<Analysis> analyses) {
        this.analyses = analyses.stream()
                .sorted(Comparator.comparingInt(Analysis::position))
                .toList();
    }

    /**
     * Reads every analysis named in the index.
     *
     * @throws cat.impulsem.warehouse.text.DeclarationException with every mistake of every file
     */
    public static AnalysisCatalogue load() {
        return read(files(), Contracts.load());
    }

    static Map<String, String> files() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String id : Resources.lines("/analyses/index.txt")) {
            texts.put("analyses/" + id + ".yml", Resources.text("/analyses/" + id + ".yml"));
        }
        return texts;
    }

    static AnalysisCatalogue read(Map<String, String> textByFile, Contracts contracts) {
        Problems problems = new Problems();
        AnalysisCatalogue catalogue = read(textByFile, contracts, problems);
        problems.throwIfAny("analyses");
        return catalogue;
    }

    static AnalysisCatalogue read(Map<String, String> textByFile, Contracts contracts, Problems problems) {
        Map<String, Analysis> found = new LinkedHashMap<>();
        AnalysisReader reader = new AnalysisReader(problems);
        textByFile.forEach((file, text) -> reader.read(file, text).ifPresent(one -> found.put(file, one)));
        AnalysisCheck check =
                new AnalysisCheck(contracts, problems, new SqlCheck(contracts, IndicatorCatalogue.views(), problems));
        found.forEach(check::check);
        positionsOnce(found, problems);
        return new AnalysisCatalogue(List.copyOf(found.values()));
    }

    private static void positionsOnce(Map<String, Analysis> found, Problems problems) {
        Map<Integer, String> taken = new LinkedHashMap<>();
        found.forEach((file, analysis) -> {
            String other = taken.putIfAbsent(analysis.position(), analysis.id());
            if (other != null) {
                problems.add(file, "position: " + analysis.position() + " is also that of \"" + other + "\"");
            }
        });
    }

    /** Every analysis, in the order of lists. */
    public List<Analysis> all() {
        return analyses;
    }

    /** Everything that has to be loaded before all of them can be asked. */
    public List<FactQuery> queries() {
        return analyses.stream()
                .flatMap(analysis -> analysis.queries().stream())
                .toList();
    }

    /** The ids of all analyses, in the same order. */
    public List<String> ids() {
        return analyses.stream().map(Analysis::id).toList();
    }

    /** What each speaks about, by id, in the same order. */
    public Map<String, List<String>> covers() {
        Map<String, List<String>> covers = new LinkedHashMap<>();
        analyses.forEach(one -> covers.put(one.id(), one.covers()));
        return covers;
    }

    /** The analysis of that id, if there is one. */
    public Optional<Analysis> find(String id) {
        return analyses.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * The analysis of that id.
     *
     * @throws IllegalArgumentException with the nearest known id
     */
    public Analysis get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no analysis \"" + id + "\""
                + NearestName.of(id, ids())
                        .map(near -> "; did you mean \"" + near + "\"?")
                        .orElse("; known are " + String.join(", ", ids()))));
    }
}
