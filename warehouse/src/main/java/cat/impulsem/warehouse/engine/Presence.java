package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.indicator.FactQuery;
import cat.impulsem.warehouse.indicator.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which centres take part in the answer to one query, and which units therefore have none.
 *
 * <p>Where a query compares with a baseline, a centre takes part only if every source arrived for every month in which
 * it was open, now and then: months that are lacking on one side would look like time regained or lost.
 */
public final class Presence {
    private final StoreFacts facts;
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
        Map<Integer, List<Centre>> groups =
                facts.history().centres().stream().collect(Collectors.groupingBy(centre -> key(centre.id())));
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
                && group.stream().allMatch(centre -> isWhole(centre, query.sources(), period))
                && group.stream().allMatch(centre -> isWhole(centre, baselineSources, baseline));
    }

    private static boolean isOpen(List<Centre> group, Period when) {
        return group.stream().anyMatch(centre -> centre.isOpenIn(when));
    }

    private boolean isWhole(Centre centre, List<String> tables, Period when) {
        return openMonths(centre, when)
                .allMatch(month -> tables.stream().allMatch(table -> arrived(table, centre.id(), month)));
    }

    /** Why a unit has no answer, if it has none. */
    public Optional<Reason> missing(Unit unit) {
        if (mode == ViewMode.IS && lacksSplit(unit)) {
            return Optional.of(Reason.SPLIT);
        }
        List<CentreMonth> open = open(unit, period).toList();
        if (open.isEmpty()) {
            return Optional.of(Reason.NOT_OPEN);
        }
        boolean isMissing = query.sources().stream()
                .anyMatch(table -> open.stream().noneMatch(one -> arrived(table, one.centre(), one.month())));
        if (isMissing) {
            return Optional.of(Reason.NO_DELIVERY);
        }
        if (!baselineSources.isEmpty()
                && (baseline == null || open(unit, baseline).findAny().isEmpty())) {
            return Optional.of(Reason.NO_BASELINE);
        }
        boolean isLeftOut = open.stream().allMatch(one -> without.contains(one.centre()));
        return isLeftOut ? Optional.of(Reason.NO_DELIVERY) : Optional.empty();
    }

    /** Share of the unit's centre months whose sources arrived and are used, or null where the unit did not exist. */
    public Double coverage(Unit unit) {
        List<CentreMonth> open = open(unit, period).toList();
        if (open.isEmpty()) {
            return null;
        }
        long used = open.stream()
                .filter(one -> !without.contains(one.centre()))
                .filter(one -> query.sources().stream().allMatch(table -> arrived(table, one.centre(), one.month())))
                .count();
        return (double) used / open.size();
    }

    private boolean lacksSplit(Unit unit) {
        return splitIn(unit, period) || baseline != null && !baselineSources.isEmpty() && splitIn(unit, baseline);
    }

    private boolean splitIn(Unit unit, Period when) {
        return switch (unit.level()) {
            case CITY -> false;
            case DISTRICT -> facts.history().districtLacksSplit(unit.code(), when);
            case CENTRE -> facts.history().isPartOfSplit(unit.key(), when);
        };
    }

    private record CentreMonth(int centre, YearMonth month) {}

    private Stream<CentreMonth> open(Unit unit, Period when) {
        return when.months().stream()
                .flatMap(month -> facts.openCentres().of(mode, unit.level(), unit.key(), month).stream()
                        .map(centre -> new CentreMonth(centre, month)));
    }

    private static Stream<YearMonth> openMonths(Centre centre, Period when) {
        return when.months().stream().filter(centre::isOpenIn);
    }

    private boolean arrived(String table, int centre, YearMonth month) {
        return Delivered.isKeptByCentre(facts.contract(table))
                ? facts.ledger().find(table, centre, month).isPresent()
                : facts.wasDelivered(table);
    }

    private int key(int centre) {
        return mode == ViewMode.WAS ? centre : facts.history().asIs(centre);
    }
}
