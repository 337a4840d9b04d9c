package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.access.Grant;
import cat.impulsem.warehouse.access.Right;
import cat.impulsem.warehouse.indicator.Sensitivity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one person may see of one snapshot: the only place that decides it. What no grant gives is refused, also where
 * the territory or the indicator is not known.
 */
public final class Permissions {
    private static final Set<Right> TERRITORIAL = Set.of(Right.FIGURES, Right.FILES, Right.ARRIVALS);

    private final Viewer viewer;
    private final Map<UnitKey, Unit> units = new HashMap<>();
    private final Map<String, Sensitivity> sensitivity = new HashMap<>();

    Permissions(Viewer viewer, Stream<Unit> units, List<Indicator> indicators) {
        this.viewer = viewer;
        units.forEach(unit -> this.units.put(unit.key(), unit));
        indicators.forEach(
                indicator -> indicator.sensitivity().ifPresent(kind -> sensitivity.put(indicator.id(), kind)));
    }

    /** Whom they are of. */
    public Viewer viewer() {
        return viewer;
    }

    /** Whether the person may do something at all; with territories, only where a grant names one that there is. */
    public boolean may(Right right) {
        return viewer.grants().stream()
                .anyMatch(grant -> grant.role().has(right)
                        && (!TERRITORIAL.contains(right)
                                || named(grant).findAny().isPresent()));
    }

    /** Whether the person may see anything of a territory. */
    public boolean sees(UnitKey unit) {
        return viewer.grants().stream().anyMatch(grant -> covers(grant, unit));
    }

    /** Whether the person may see the figures of an indicator for every territory. */
    boolean seesAllOfTheCity(String indicator) {
        return units.keySet().stream().allMatch(unit -> sees(indicator, unit));
    }

    /** Whether the person may see an indicator anywhere. */
    public boolean sees(Indicator indicator) {
        return indicator.sensitivity().filter(this::seesAnywhere).isPresent();
    }

    /** Whether the person may see an analysis anywhere. */
    public boolean sees(Analysis analysis) {
        return Optional.ofNullable(analysis.sensitivity())
                .filter(this::seesAnywhere)
                .isPresent();
    }

    private boolean seesAnywhere(Sensitivity kind) {
        return viewer.grants().stream()
                .anyMatch(grant -> grant.role().has(Right.FIGURES)
                        && grant.sensitivity().contains(kind)
                        && !(grant.units().isEmpty() && grant.totals().isEmpty()));
    }

    /** Whether the person may see the figures of an indicator for a territory. */
    public boolean sees(String indicator, UnitKey unit) {
        return sees(sensitivity.get(indicator), unit);
    }

    /** Whether the person may see the figures of an analysis for a territory. */
    public boolean sees(Analysis analysis, UnitKey unit) {
        return sees(analysis.sensitivity(), unit);
    }

    private boolean sees(Sensitivity kind, UnitKey unit) {
        return kind != null
                && viewer.grants().stream()
                        .anyMatch(grant -> grant.role().has(Right.FIGURES)
                                && grant.sensitivity().contains(kind)
                                && covers(grant, unit));
    }

    /** The territory that a person's first look falls on: the first one granted, one with figures before one without. */
    Optional<UnitKey> home() {
        return Stream.concat(
                        viewer.grants().stream().filter(grant -> grant.role().has(Right.FIGURES)),
                        viewer.grants().stream())
                .flatMap(this::named)
                .findFirst();
    }

    private Stream<UnitKey> named(Grant grant) {
        return Stream.concat(grant.units().stream(), grant.totals().stream())
                .map(UnitKey::parse)
                .flatMap(Optional::stream)
                .filter(units::containsKey);
    }

    private boolean covers(Grant grant, UnitKey unit) {
        return holds(grant.units(), unit) || (units.containsKey(unit) && names(grant.totals(), unit));
    }

    private boolean holds(List<String> granted, UnitKey unit) {
        Unit known = units.get(unit);
        if (known == null) {
            return false;
        }
        boolean itself = names(granted, unit) || names(granted, UnitKey.CITY);
        boolean district =
                known.districtCode() != null && names(granted, new UnitKey(Level.DISTRICT, known.districtCode()));
        return itself || district;
    }

    private static boolean names(List<String> granted, UnitKey unit) {
        return granted.contains(unit.inUrl());
    }
}
