package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Chooses the centres and districts of a calendar year that are hidden: those that must be, then as few others as keep
 * them in doubt. The order is that of the codes, since the sizes of what is hidden must not show in the choice.
 */
final class UnitChoice {
    private final List<Level> published;
    private final YearRows rows;
    private final HiddenUnits hidden;
    private final Map<Level, Map<String, Set<Hiding>>> reasons = new TreeMap<>();

    UnitChoice(List<Level> published, YearRows rows, HiddenUnits hidden) {
        this.published = published;
        this.rows = rows;
        this.hidden = hidden;
    }

    /** Hides a centre or district for a reason. */
    void hide(Level level, String unit, Set<Hiding> why) {
        hidden.hide(level, unit);
        because(level, unit, why);
    }

    /** Why a unit, or of the city the categories, are hidden. */
    void because(Level level, String unit, Set<Hiding> why) {
        reasons.computeIfAbsent(level, none -> new TreeMap<>())
                .computeIfAbsent(unit, none -> EnumSet.noneOf(Hiding.class))
                .addAll(why);
    }

    /** Hides what keeps the rest in doubt. */
    void settle() {
        if (!published.contains(Level.CENTRE)) {
            rows.of(Level.CENTRE).keySet().forEach(centre -> hidden.hide(Level.CENTRE, centre));
        }
        if (!published.contains(Level.CENTRE) && !published.contains(Level.DISTRICT)) {
            rows.districts().forEach(district -> hidden.hide(Level.DISTRICT, district));
        }
        for (String district : rows.districts()) {
            if (hidden.isHidden(Level.DISTRICT, district)) {
                hideCentres(district);
            } else if (!isSettled(district)) {
                hideDistrict(district);
            }
        }
        while (!hidden.isSafe() && !hidden.areAllDistricts()) {
            next().ifPresent(this::hideDistrict);
        }
    }

    /** Why each hidden unit is. */
    Map<Part, Set<Hiding>> reasons(String time) {
        Map<Part, Set<Hiding>> parts = new TreeMap<>();
        reasons.forEach(
                (level, units) -> units.forEach((unit, why) -> parts.put(new Part(level, unit, time, false), why)));
        return parts;
    }

    private void hideDistrict(String district) {
        hide(Level.DISTRICT, district, EnumSet.of(Hiding.LEADS));
        hideCentres(district);
    }

    private void hideCentres(String district) {
        rows.centresOf(district).stream()
                .filter(centre -> !hidden.isHidden(Level.CENTRE, centre))
                .forEach(centre -> hide(Level.CENTRE, centre, EnumSet.of(Hiding.DISTRICTS)));
    }

    private boolean isSettled(String district) {
        List<String> added = new ArrayList<>();
        for (String centre : rows.centresOf(district)) {
            if (hidden.isSafe(district)) {
                break;
            }
            if (!hidden.isHidden(Level.CENTRE, centre)) {
                hidden.hide(Level.CENTRE, centre);
                added.add(centre);
            }
        }
        boolean isSafe = hidden.isSafe(district);
        added.forEach(centre -> hidden.show(Level.CENTRE, centre));
        if (isSafe) {
            added.forEach(centre -> hidden.hide(Level.CENTRE, centre));
            added.removeIf(centre -> isNeedless(district, centre));
            added.forEach(centre -> hide(Level.CENTRE, centre, EnumSet.of(Hiding.LEADS)));
        }
        return isSafe;
    }

    private boolean isNeedless(String district, String centre) {
        hidden.show(Level.CENTRE, centre);
        boolean isSafe = hidden.isSafe(district);
        if (!isSafe) {
            hidden.hide(Level.CENTRE, centre);
        }
        return isSafe;
    }

    /** The shown district of which the least would be lost. */
    private Optional<String> next() {
        return rows.districts().stream()
                .filter(district -> !hidden.isHidden(Level.DISTRICT, district))
                .min(Comparator.comparingInt(this::shownCentres).thenComparing(Comparator.naturalOrder()));
    }

    private int shownCentres(String district) {
        return rows.centresOf(district).size() - hidden.centresOf(district).size();
    }
}
