package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.indicator.Sensitivity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decides what of a breakdown about people is shown: all centres of a calendar year or none of them, all districts or none.
 * Nothing is hidden beside something shown of the same level and year, so no hidden figure is the difference of shown
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

    /**
     * Parts that may be shown.
     *
     * @param rows rows of all levels, centres also where they are not published
     */
    public Set<String> shown(List<CountedRow> rows) {
        Map<String, Map<Level, List<CountedRow>>> years = new TreeMap<>();
        rows.forEach(row -> years.computeIfAbsent(
                        part(analysis, Level.CITY, row.first().getYear()), year -> new HashMap<>())
                .computeIfAbsent(row.level(), level -> new ArrayList<>())
                .add(row));
        Set<String> shown = new TreeSet<>();
        years.values().forEach(levels -> add(shown, levels));
        return shown;
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

    private void add(Set<String> shown, Map<Level, List<CountedRow>> levels) {
        List<CountedRow> centres = levels.getOrDefault(Level.CENTRE, List.of());
        Set<Level> published = EnumSet.copyOf(analysis.release().levels());
        boolean showsCentres = published.contains(Level.CENTRE) && areEnough(centres);
        boolean showsDistricts = published.contains(Level.DISTRICT)
                && !tellsByDistrict(analysis)
                && areEnough(levels.getOrDefault(Level.DISTRICT, List.of()))
                && (showsCentres || leaveDoubt(levels.getOrDefault(Level.DISTRICT, List.of()), centres));
        // Centres beside hidden districts would add up to them.
        boolean isFree = !published.contains(Level.DISTRICT) || showsDistricts;
        levels.values().stream().flatMap(List::stream).forEach(row -> {
            boolean isShown =
                    switch (row.level()) {
                        case CITY -> true;
                        case DISTRICT -> showsDistricts;
                        case CENTRE -> showsCentres && isFree;
                    };
            if (isShown) {
                shown.add(part(analysis, row.level(), row.first().getYear()));
            }
        });
    }

    private boolean areEnough(List<CountedRow> rows) {
        Map<List<Object>, List<CountedRow>> wholes = new HashMap<>();
        rows.forEach(
                row -> wholes.computeIfAbsent(List.of(row.unit(), row.first(), row.last()), whole -> new ArrayList<>())
                        .add(row));
        return wholes.values().stream().allMatch(this::isEnough);
    }

    private boolean isEnough(List<CountedRow> whole) {
        CountedRow one = whole.getFirst();
        return !elsewhere.isHidden(analysis, one.level(), one.unit(), one.period())
                && (analysis.release().sensitivity() != Sensitivity.WORKERS
                        || whole.stream().allMatch(CountedRow::isEven))
                && whole.stream().allMatch(row -> isEnough(row, whole));
    }

    private boolean isEnough(CountedRow row, List<CountedRow> whole) {
        for (int i = 0; i < analysis.release().minimums().size(); i++) {
            int number = i;
            Minimum minimum = analysis.release().minimums().get(i);
            double all =
                    whole.stream().mapToDouble(one -> one.count(number)).max().orElse(0);
            if (isFew(row.count(i), minimum) || all > 0 && all < minimum.whole()) {
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
        return isFew(all - count, minimum) || isAllOrNone && all > 0 && all < FEW_FOR_ALL_OR_NONE;
    }

    private static boolean isFew(double count, Minimum minimum) {
        return count > 0 && count < minimum.minimum();
    }

    /** Whether the lead of any centre, who takes off his own, is left with the sum of several others that are no few. */
    private boolean leaveDoubt(List<CountedRow> districts, List<CountedRow> centres) {
        Map<List<Object>, List<CountedRow>> parts = new HashMap<>();
        centres.forEach(row -> parts.computeIfAbsent(cell(row, row.district()), cell -> new ArrayList<>())
                .add(row));
        return districts.stream()
                .allMatch(row -> leavesDoubt(row, parts.getOrDefault(cell(row, row.unit()), List.of())));
    }

    private static List<Object> cell(CountedRow row, String district) {
        return List.of(String.valueOf(district), row.first(), row.last(), row.codes());
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
            if (isFew(rest, analysis.release().minimums().get(i))) {
                return false;
            }
        }
        return true;
    }
}
