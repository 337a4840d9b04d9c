package cat.impulsem.warehouse.indicator;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.text.NearestName;
import cat.impulsem.warehouse.text.Problems;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All indicators of the product, and the views that their queries read. */
public final class IndicatorCatalogue {
    private static final String SUPERSEDED = "indicators/superseded/";
    private final List<Indicator> indicators;
    private final Versions versions;
    private final Map<String, FactView> views;

    private IndicatorCatalogue(List<Indicator> all, Map<String, FactView> views) {
        this.versions = new Versions(all);
        this.indicators = all.stream()
                .filter(one -> one.validTo() == null)
                .sorted(Comparator.comparingInt(Indicator::position))
                .toList();
        this.views = views;
    }

    /**
     * Reads every indicator named in the index.
     *
     * @throws cat.impulsem.warehouse.text.DeclarationException with every mistake of every file
     */
    public static IndicatorCatalogue load() {
        return read(files(), Contracts.load());
    }

    /** The text of every file that the index names. */
    public static Map<String, String> files() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String id : Resources.lines("/indicators/index.txt")) {
            texts.put("indicators/" + id + ".yml", Resources.text("/indicators/" + id + ".yml"));
        }
        for (String name : Resources.lines("/" + SUPERSEDED + "index.txt")) {
            texts.put(SUPERSEDED + name + ".yml", Resources.text("/" + SUPERSEDED + name + ".yml"));
        }
        return texts;
    }

    static IndicatorCatalogue read(Map<String, String> textByFile, Contracts contracts) {
        Problems problems = new Problems();
        IndicatorCatalogue catalogue = read(textByFile, contracts, problems);
        problems.throwIfAny("indicators");
        return catalogue;
    }

    /** The same with mistakes noted; what has one is left out. */
    public static IndicatorCatalogue read(Map<String, String> textByFile, Contracts contracts, Problems problems) {
        Map<String, FactView> views = views();
        Map<String, Indicator> found = new LinkedHashMap<>();
        IndicatorReader reader = new IndicatorReader(problems);
        textByFile.forEach((file, text) -> reader.read(file, text).ifPresent(one -> found.put(file, one)));
        IndicatorCheck check = new IndicatorCheck(contracts, views, problems);
        found.forEach(check::check);
        positionsOnce(found, problems);
        othersKnown(found, problems);
        new VersionCheck(problems).check(found);
        return new IndicatorCatalogue(List.copyOf(found.values()), views);
    }

    /** Every indicator, in the order of lists. */
    public List<Indicator> all() {
        return indicators;
    }

    /** Earlier versions and the one in force of every indicator. */
    public Versions versions() {
        return versions;
    }

    /** The ids of all indicators, in the same order. */
    public List<String> ids() {
        return indicators.stream().map(Indicator::id).toList();
    }

    /** The indicator of that id, if there is one. */
    public Optional<Indicator> find(String id) {
        return indicators.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * The indicator of that id.
     *
     * @throws IllegalArgumentException with the nearest known id
     */
    public Indicator get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no indicator \"" + id + "\""
                + NearestName.of(id, ids())
                        .map(near -> "; did you mean \"" + near + "\"?")
                        .orElse("; known are " + String.join(", ", ids()))));
    }

    /** Views that queries read besides the source tables. */
    public List<FactView> factViews() {
        return List.copyOf(views.values());
    }

    /** The same by name, whatever the indicators are. */
    public static Map<String, FactView> views() {
        return Resources.lines("/views/index.txt").stream()
                .map(name -> new FactView(name, Resources.text("/views/" + name + ".sql")))
                .collect(Collectors.toMap(FactView::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private static void othersKnown(Map<String, Indicator> found, Problems problems) {
        List<String> ids = found.values().stream()
                .filter(one -> !one.formula().isDerived())
                .map(Indicator::id)
                .distinct()
                .toList();
        found.forEach((file, indicator) -> {
            unknown(file + ": tells", indicator.release().tells().stream(), ids, problems);
            unknown(
                    file + ": minimum_cells",
                    indicator.release().minimumCells().stream()
                            .map(MinimumCell::of)
                            .filter(Objects::nonNull),
                    ids,
                    problems);
        });
    }

    private static void unknown(String where, Stream<String> named, List<String> ids, Problems problems) {
        named.filter(id -> !ids.contains(id)).forEach(id -> problems.unknown(where, "indicator", id, ids));
    }

    private static void positionsOnce(Map<String, Indicator> found, Problems problems) {
        Map<Integer, String> taken = new LinkedHashMap<>();
        found.forEach((file, indicator) -> {
            if (indicator.validTo() != null) {
                return;
            }
            String other = taken.putIfAbsent(indicator.position(), indicator.id());
            if (other != null) {
                problems.add(file, "position: " + indicator.position() + " is also that of \"" + other + "\"");
            }
        });
    }
}
