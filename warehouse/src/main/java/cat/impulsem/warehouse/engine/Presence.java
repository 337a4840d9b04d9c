package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.engine.Arrivals.CentreMonth;
import cat.impulsem.warehouse.indicator.FactQuery;
import cat.impulsem.warehouse.indicator.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which centres take part in the answer to one query, and which units therefore have none.
 *
 * <p>Where a query compares with a baseline, a centre takes part only if every source arrived for every month in which
 * it was open, now and then: months that are lacking on one side would look like time regained or lost.
 */
public final class Presence {
    private final StoreFacts facts;
    private final Arrivals arrivals;
    private final FactQuery query;
    private final ViewMode mode;
    private final Period period;
    private final Period baseline;
    private final List<String> baselineSources;
    private final Set<Integer> without;

    /**
     * Looks up what arrived.
     *
     * @param baselineSources sources that the query reads in the months of the baseline too; empty where it reads none
     * @param baseline baseline, or null where there is none
     */
    public Presence(
            StoreFacts facts,
            FactQuery query,
            List<String> baselineSources,
            ViewMode mode,
            Period period,
            Period baseline) {
        this.facts = facts;
        this.arrivals = facts.arrivals();
        this.query = query;
        this.mode = mode;
        this.period = period;
        this.baseline = baseline;
        this.baselineSources = baselineSources;
        this.without = baselineSources.isEmpty() || baseline == null ? Set.of() : notComparable();
    }

    /** Centres as they were whose rows stay out. */
    public Set<Integer> without() {
        return without;
    }

    private Set<Integer> notComparable() {
        Map<Integer, List<Centre>> groups = facts.history().centres().stream()
                .collect(Collectors.groupingBy(centre -> arrivals.key(mode, centre.id())));
        Set<Integer> out = new TreeSet<>();
        groups.values().stream()
                .filter(group -> !isComparable(group))
                .flatMap(List::stream)
                .forEach(centre -> out.add(centre.id()));
        return out;
    }

    private boolean isComparable(List<Centre> group) {
        return isOpen(group, period)
                && isOpen(group, baseline)
                && group.stream().allMatch(centre -> isWhole(centre, sources(), period))
                && group.stream().allMatch(centre -> isWhole(centre, arrivals.sources(baselineSources), baseline));
    }

    private static boolean isOpen(List<Centre> group, Period when) {
        return group.stream().anyMatch(centre -> centre.isOpenIn(when));
    }

    private static boolean isWhole(Centre centre, ArrivedSources sources, Period when) {
        return Arrivals.openMonths(centre, when).stream().allMatch(sources::isWhole);
    }

    /** Why a unit has no answer, if it has none. */
    public Optional<Reason> missing(Unit unit) {
        if (mode == ViewMode.IS && lacksSplit(unit)) {
            return Optional.of(Reason.SPLIT);
        }
        List<CentreMonth> open = open(unit, period);
        if (open.isEmpty()) {
            return Optional.of(Reason.NOT_OPEN);
        }
        if (!sources().isAnywhere(open)) {
            return Optional.of(Reason.NO_DELIVERY);
        }
        if (!baselineSources.isEmpty()
                && (baseline == null || open(unit, baseline).isEmpty())) {
            return Optional.of(Reason.NO_BASELINE);
        }
        boolean isLeftOut = open.stream().allMatch(one -> without.contains(one.centre()));
        return isLeftOut ? Optional.of(Reason.NO_DELIVERY) : Optional.empty();
    }

    /** Share of the unit's centre months whose sources arrived and are used, or null where the unit did not exist. */
    public Double coverage(Unit unit) {
        List<CentreMonth> open = open(unit, period);
        if (open.isEmpty()) {
            return null;
        }
        long used = open.stream()
                .filter(one -> !without.contains(one.centre()))
                .filter(sources()::isWhole)
                .count();
        return (double) used / open.size();
    }

    private boolean lacksSplit(Unit unit) {
        return facts.history().lacksSplit(unit, period)
                || baseline != null
                        && !baselineSources.isEmpty()
                        && facts.history().lacksSplit(unit, baseline);
    }

    private List<CentreMonth> open(Unit unit, Period when) {
        return arrivals.open(mode, unit.level(), unit.key(), when);
    }

    private ArrivedSources sources() {
        return arrivals.sources(query.sources());
    }
}
