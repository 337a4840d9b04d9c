package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.indicator.Sensitivity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Decides what of a breakdown about people is shown: all centres of a calendar year or none of them, all districts or none,
 * all categories of the city or none but their whole. Nothing is hidden beside something shown of the same level and year, so no hidden figure is the difference of shown
 * ones; what is left to an attacker are sums of larger units, of which more than he knows himself must be left over.
 */
public final class WholeLevels {
    private static final int FEWEST_FAMILIES = 3;
    private static final int FEW_FOR_ALL_OR_NONE = 10;
    private final Analysis analysis;
    private final HiddenElsewhere elsewhere;

    /**
     * The rule for one analysis.
     *
     * @param elsewhere what is hidden of indicators
     */
    public WholeLevels(Analysis analysis, HiddenElsewhere elsewhere) {
        this.analysis = analysis;
        this.elsewhere = elsewhere;
    }

    /** Whether an analysis is about people at all. */
    public static boolean applyTo(Analysis analysis) {
        return analysis.release().sensitivity() != Sensitivity.OPEN;
    }

    /** The part of a release that is shown or hidden as one; what looks back at a baseline is one for all years. */
    public static String part(Analysis analysis, Level level, int year) {
        boolean looksBack = !analysis.formula().baselineSources().isEmpty();
        return level.key() + "/" + (looksBack ? "all" : year);
    }

    /** Whether a row is a total of the city, which is never hidden. */
    public static boolean isWhole(Analysis analysis, Level level, List<String> codes) {
        List<Dimension> dimensions = analysis.formula().dimensions();
        return level == Level.CITY
                && IntStream.range(0, dimensions.size())
                        .allMatch(i -> codes.get(i).equals(dimensions.get(i).total()));
    }

    /**
     * Parts that may be shown.
     *
     * @param rows rows of all levels, centres also where they are not published
     */
    public Set<String> shown(List<CountedRow> rows) {
        Set<String> shown = new TreeSet<>();
        rows.forEach(row -> shown.add(part(analysis, row.level(), row.first().getYear())));
        shown.removeAll(hidden(rows).keySet());
        return shown;
    }

    /**
     * Parts that may not be shown, each with the reasons; a level that is not published at all has none.
     *
     * @param rows rows of all levels, centres also where they are not published
     */
    public Map<String, Set<Hiding>> hidden(List<CountedRow> rows) {
        Map<String, Map<Level, List<CountedRow>>> years = new TreeMap<>();
        rows.forEach(row -> years.computeIfAbsent(
                        part(analysis, Level.CITY, row.first().getYear()), year -> new HashMap<>())
                .computeIfAbsent(row.level(), level -> new ArrayList<>())
                .add(row));
        Map<String, Set<Hiding>> hidden = new TreeMap<>();
        years.values().forEach(levels -> add(hidden, levels));
        return hidden;
    }

    /** How many rows have too few people behind them. */
    public long small(List<CountedRow> rows) {
        return wholes(rows).stream()
                .flatMap(whole -> whole.stream().filter(row -> isPublished(row.level()) && !isEnough(row, whole)))
                .count();
    }

    /**
     * Whether its categories are themselves districts. Asked of centres they would be centres, so that nobody can tell what
     * the lead of a centre knows of a district's row: districts are not shown.
     */
    static boolean tellsByDistrict(Analysis analysis) {
        return analysis.formula().dimensions().stream()
                .flatMap(dimension -> dimension.register().stream())
                .anyMatch(register -> register.table().equals("districts"));
    }

    private void add(Map<String, Set<Hiding>> hidden, Map<Level, List<CountedRow>> levels) {
        List<CountedRow> centres = levels.getOrDefault(Level.CENTRE, List.of());
        List<CountedRow> districts = levels.getOrDefault(Level.DISTRICT, List.of());
        Set<Hiding> ofCentres = against(centres);
        boolean showsCentres = isPublished(Level.CENTRE) && ofCentres.isEmpty();
        Set<Hiding> ofDistricts = againstDistricts(districts, centres, showsCentres);
        boolean showsDistricts = isPublished(Level.DISTRICT) && ofDistricts.isEmpty();
        if (showsCentres && isPublished(Level.DISTRICT) && !showsDistricts) {
            ofCentres.add(Hiding.DISTRICTS);
            showsCentres = false;
        }
        if (!showsCentres) {
            hide(hidden, centres, isPublished(Level.CENTRE) ? ofCentres : Set.of());
        }
        if (!showsDistricts) {
            hide(hidden, districts, isPublished(Level.DISTRICT) ? ofDistricts : Set.of());
        }
        List<CountedRow> city = levels.getOrDefault(Level.CITY, List.of());
        Set<Hiding> ofCity = againstCity(city, centres, showsCentres);
        if (!ofCity.isEmpty()) {
            hide(hidden, city, ofCity);
        }
    }

    private void hide(Map<String, Set<Hiding>> hidden, List<CountedRow> rows, Set<Hiding> reasons) {
        rows.forEach(row -> hidden.put(part(analysis, row.level(), row.first().getYear()), reasons));
    }

    private boolean isPublished(Level level) {
        return analysis.release().levels().contains(level);
    }

    private Set<Hiding> againstDistricts(List<CountedRow> districts, List<CountedRow> centres, boolean showsCentres) {
        Set<Hiding> against = against(districts);
        if (tellsByDistrict(analysis)) {
            against.add(Hiding.CATEGORIES);
        } else if (!showsCentres && !leaveDoubt(districts, centres)) {
            against.add(Hiding.LEADS);
        }
        return against;
    }

    private Set<Hiding> againstCity(List<CountedRow> city, List<CountedRow> centres, boolean showsCentres) {
        if (wholes(city).stream().anyMatch(whole -> !areEnough(whole))) {
            return Set.of(Hiding.FEW);
        }
        if (!city.stream().allMatch(CountedRow::isEven)) {
            return Set.of(Hiding.UNEVEN);
        }
        // Ledgers of earlier programs have no centres of what is published of the city alone.
        boolean asksLeads = !showsCentres && !centres.isEmpty();
        return asksLeads && !leaveDoubt(city, centres) ? Set.of(Hiding.LEADS) : Set.of();
    }

    private Set<Hiding> against(List<CountedRow> rows) {
        Set<Hiding> against = EnumSet.noneOf(Hiding.class);
        wholes(rows).forEach(whole -> against.addAll(againstOne(whole)));
        return against;
    }

    /** The rows of one unit and period together. */
    private static Collection<List<CountedRow>> wholes(List<CountedRow> rows) {
        Map<List<Object>, List<CountedRow>> wholes = new HashMap<>();
        rows.forEach(row -> wholes.computeIfAbsent(
                        List.of(row.level(), row.unit(), row.first(), row.last()), whole -> new ArrayList<>())
                .add(row));
        return wholes.values();
    }

    private Set<Hiding> againstOne(List<CountedRow> whole) {
        Set<Hiding> against = EnumSet.noneOf(Hiding.class);
        CountedRow one = whole.getFirst();
        if (elsewhere.isHidden(analysis, one.level(), one.unit(), one.period())) {
            against.add(Hiding.ELSEWHERE);
        }
        if (analysis.release().sensitivity() == Sensitivity.WORKERS
                && !whole.stream().allMatch(CountedRow::isEven)) {
            against.add(Hiding.UNEVEN);
        }
        if (!areEnough(whole)) {
            against.add(Hiding.FEW);
        }
        return against;
    }

    private boolean areEnough(List<CountedRow> whole) {
        return whole.stream().allMatch(row -> isEnough(row, whole));
    }

    private boolean isEnough(CountedRow row, List<CountedRow> whole) {
        for (int i = 0; i < analysis.release().minimums().size(); i++) {
            int number = i;
            Minimum minimum = analysis.release().minimums().get(i);
            double all =
                    whole.stream().mapToDouble(one -> one.count(number)).max().orElse(0);
            if (minimum.isFew(row.count(i)) || all > 0 && all < minimum.whole()) {
                return false;
            }
            if (analysis.release().sensitivity() == Sensitivity.PERSONS && tellsOfEach(row.count(i), all, minimum)) {
                return false;
            }
        }
        return true;
    }

    /** All but a few of the persons, or all or none of a small group. */
    private static boolean tellsOfEach(double count, double all, Minimum minimum) {
        boolean isAllOrNone = count == 0 || count == all;
        return minimum.isSome(all - count) || isAllOrNone && all > 0 && all < FEW_FOR_ALL_OR_NONE;
    }

    /** Whether the lead of any centre, who takes off his own, is left with the sum of several others that are no few. */
    private boolean leaveDoubt(List<CountedRow> units, List<CountedRow> centres) {
        Map<List<Object>, List<CountedRow>> parts = new HashMap<>();
        for (CountedRow row : centres) {
            parts.computeIfAbsent(cell(row, Level.DISTRICT, row.district()), cell -> new ArrayList<>())
                    .add(row);
            parts.computeIfAbsent(cell(row, Level.CITY, Unit.CITY_CODE), cell -> new ArrayList<>())
                    .add(row);
        }
        return units.stream()
                .allMatch(row -> leavesDoubt(row, parts.getOrDefault(cell(row, row.level(), row.unit()), List.of())));
    }

    private static List<Object> cell(CountedRow row, Level level, String unit) {
        return List.of(level, String.valueOf(unit), row.first(), row.last(), row.codes());
    }

    private boolean leavesDoubt(CountedRow whole, List<CountedRow> parts) {
        Map<Integer, List<CountedRow>> families = new TreeMap<>();
        parts.forEach(row -> families.computeIfAbsent(row.family(), family -> new ArrayList<>())
                .add(row));
        boolean isNothing = whole.counts().stream().allMatch(count -> count == null || count == 0);
        return isNothing
                || families.size() >= FEWEST_FAMILIES
                        && families.values().stream().allMatch(own -> leavesDoubtTo(own, whole));
    }

    private boolean leavesDoubtTo(List<CountedRow> own, CountedRow whole) {
        for (int i = 0; i < analysis.release().minimums().size(); i++) {
            int number = i;
            double rest = whole.count(i)
                    - own.stream().mapToDouble(row -> row.count(number)).sum();
            if (analysis.release().minimums().get(i).isFew(rest)) {
                return false;
            }
        }
        return true;
    }
}
