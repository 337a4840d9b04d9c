package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.indicator.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The centres, what became of them and which district they belonged to.
 *
 * <p>Seen from today, a centre counts under the one that continues it. A centre that nobody continues, or that was
 * divided, stays <em>loose</em>: under its negative number it counts in the city and, where that is certain, in a
 * district, but is no centre of today.
 */
public final class CentreHistory {
    static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final Map<Integer, Centre> centres = new TreeMap<>();
    private final DistrictStays stays;
    private final Map<String, String> districtNames;
    private final Lineage lineage;
    private final LocalDate today;
    private final Map<Integer, Integer> asIs = new HashMap<>();
    private final Map<Level, Set<Integer>> unchanged = new EnumMap<>(Level.class);
    private List<Centre> divided;

    CentreHistory(
            List<Centre> centres,
            List<DistrictStay> stays,
            List<Succession> successions,
            Map<String, String> districtNames,
            LocalDate today) {
        centres.forEach(centre -> this.centres.put(centre.id(), centre));
        this.today = today;
        this.districtNames = new TreeMap<>(districtNames);
        this.lineage = new Lineage(successions, today);
        this.stays = new DistrictStays(stays);
    }

    /** Every legal centre, by number. */
    public Collection<Centre> centres() {
        return centres.values();
    }

    /** One legal centre. */
    public Centre centre(int id) {
        return centres.get(id);
    }

    /** Codes and names of the districts, by code. */
    public Map<String, String> districtNames() {
        return districtNames;
    }

    /** The day that "as it is today" means: the last one with data. */
    public LocalDate today() {
        return today;
    }

    /** The centre of today that continues this one, or the negative number of a loose one. */
    public int asIs(int centre) {
        return asIs.computeIfAbsent(centre, this::findAsIs);
    }

    private int findAsIs(int centre) {
        if (centres.containsKey(centre) && centres.get(centre).opened().isAfter(today)) {
            return before(centre);
        }
        Set<Integer> ends = lineage.leaves(centre);
        int only = ends.size() == 1 ? ends.iterator().next() : 0;
        boolean lives =
                only != 0 && centres.containsKey(only) && !centres.get(only).isClosedOn(today);
        return lives ? only : -centre;
    }

    // A centre that is still to come is what all of it was until then; one that several made is nobody's yet.
    private int before(int centre) {
        List<Integer> from = lineage.originsToCome(centre);
        return from.size() == 1 ? asIs(from.getFirst()) : -centre;
    }

    /** The units of today that a key goes to with their shares, which add up to 1: parts of a divided centre, or itself. */
    Map<Integer, Double> sharesToday(int key) {
        if (!isDivided(-key)) {
            return Map.of(key, 1.0);
        }
        Map<Integer, Double> units = new TreeMap<>();
        lineage.shares(-key).forEach((part, share) -> units.merge(asIs(part), share, Double::sum));
        return units;
    }

    /** Whether this is a centre of today. */
    boolean isToday(int centre) {
        return asIs(centre) == centre;
    }

    /** District of a centre on that day, or null. */
    public String districtAt(int centre, LocalDate day) {
        return stays.at(centre, day);
    }

    /** District today of a centre of today; of a loose one the last district, or null where its parts lie in several. */
    public String districtToday(int key) {
        if (key > 0) {
            return lastDistrict(key);
        }
        List<String> districts =
                lineage.leaves(-key).stream().map(this::lastDistrict).distinct().toList();
        return districts.size() == 1 ? districts.getFirst() : null;
    }

    private String lastDistrict(int centre) {
        return stays.lastUpTo(centre, today);
    }

    /** District that a figure of that key belongs to in this view on that day, or null. */
    public String districtOf(int key, ViewMode mode, LocalDate day) {
        return mode == ViewMode.WAS ? districtAt(key, day) : districtToday(key);
    }

    /** All stretches of time in districts. */
    List<DistrictStay> stays() {
        return stays.all();
    }

    /** Whether a centre changes its district on another day than the first of the month. */
    boolean hasDistrictChangeInside(YearMonth month) {
        return monthsWithDistrictChangeInside().contains(month);
    }

    /** Months in which a centre changes its district on another day than the first. */
    List<YearMonth> monthsWithDistrictChangeInside() {
        return stays.monthsWithChangeInside();
    }

    /** Units that hold the same rows as they are today and as they were. */
    Set<Integer> unchanged(Level level) {
        return unchanged.computeIfAbsent(level, wanted -> switch (wanted) {
            case CITY -> Set.of(0);
            case CENTRE -> unchangedCentres();
            case DISTRICT -> unchangedDistricts();
        });
    }

    /** Whether no unit of that level looks different as it is today. */
    boolean isUnchanged(Level level) {
        Set<Integer> same = unchanged(level);
        return UnitMap.of(ViewMode.IS, level, this).stream().allMatch(row -> same.contains(row.unit()));
    }

    private Set<Integer> unchangedCentres() {
        return centres.keySet().stream()
                .filter(centre -> isToday(centre) && predecessors(centre).isEmpty())
                .collect(Collectors.toSet());
    }

    private Set<Integer> unchangedDistricts() {
        Set<String> changed = new HashSet<>();
        for (int centre : centres.keySet()) {
            List<DistrictStay> known = stays.of(centre);
            String now = districtToday(asIs(centre));
            boolean stayed = known.size() == 1
                    && known.getFirst().district().equals(now)
                    && known.getFirst().to().equals(NEVER);
            if (!stayed) {
                known.forEach(stay -> changed.add(stay.district()));
                changed.add(now);
            }
        }
        return districtNames.keySet().stream()
                .filter(code -> !changed.contains(code))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    /** The last change of any district up to that day; days with the same answer share all districts. */
    LocalDate lastChangeUpTo(LocalDate day) {
        return stays.lastChangeUpTo(day);
    }

    /** Whether the rows of a divided centre cannot be told to belong to a unit of today or not. */
    boolean lacksSplit(Unit unit, Period period) {
        return switch (unit.level()) {
            case CITY -> false;
            case DISTRICT -> districtLacksSplit(unit.code(), period);
            case CENTRE -> isPartOfSplit(unit.key(), period);
        };
    }

    private boolean isPartOfSplit(int centre, Period period) {
        return divided().stream()
                .anyMatch(before ->
                        before.isOpenIn(period) && lineage.leaves(before.id()).contains(centre));
    }

    private boolean districtLacksSplit(String district, Period period) {
        return divided().stream()
                .filter(before -> before.isOpenIn(period))
                .filter(before -> districtToday(-before.id()) == null)
                .anyMatch(before ->
                        lineage.leaves(before.id()).stream().anyMatch(leaf -> district.equals(lastDistrict(leaf))));
    }

    /** Whether any centre was divided. */
    boolean hasDivided() {
        return !divided().isEmpty();
    }

    private boolean isDivided(int centre) {
        return divided().stream().anyMatch(one -> one.id() == centre);
    }

    private List<Centre> divided() {
        if (divided == null) {
            divided = centres.values().stream()
                    .filter(centre -> lineage.leaves(centre.id()).size() > 1)
                    .toList();
        }
        return divided;
    }

    /** Other centres that this one of today continues, by number. */
    public List<Centre> predecessors(int centre) {
        return centres.values().stream()
                .filter(before -> before.id() != centre && asIs(before.id()) == centre)
                .toList();
    }

    /** The smallest number among the centre, those that it continues, those that continue it, and so on. */
    public int family(int centre) {
        return lineage.family(centre);
    }

    /** What happened to a centre: events in which it goes on as another one. */
    List<Succession> eventsOf(int predecessor) {
        return lineage.outOf(predecessor);
    }

    /** Events from which this centre came. */
    List<Succession> eventsInto(int successor) {
        return lineage.into(successor);
    }
}
