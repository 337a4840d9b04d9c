package cat.impulsem.warehouse.indicator;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All versions of all indicators, and which of them holds for a period. */
public final class Versions {
    // So long both definitions are worked out, so that the break can be seen.
    private static final int OVERLAP_MONTHS = 12;
    private final Map<String, List<Indicator>> byId;

    Versions(List<Indicator> all) {
        byId = all.stream()
                .sorted(Comparator.comparingInt(Indicator::version))
                .collect(Collectors.groupingBy(Indicator::id, TreeMap::new, Collectors.toList()));
    }

    /** Every version of every indicator. */
    public List<Indicator> all() {
        return byId.values().stream().flatMap(List::stream).toList();
    }

    /** The versions of one indicator, the one in force last. */
    public List<Indicator> of(String id) {
        return byId.getOrDefault(id, List.of());
    }

    /**
     * The version that a figure of the period follows: a period that ends before a version holds follows the one before;
     * one that reaches into it follows it as a whole.
     */
    public Indicator inForce(String id, Period period) {
        List<Indicator> versions = of(id);
        return versions.stream()
                .filter(one -> one.validFrom().isBefore(period.end()))
                .reduce((before, after) -> after)
                .orElseGet(versions::getFirst);
    }

    /** The version before, where both are worked out: for the twelve months after the change. */
    public Optional<Indicator> overlapping(String id, Period period) {
        Indicator now = inForce(id, period);
        boolean isEarly = !period.end().isAfter(now.validFrom().plusMonths(OVERLAP_MONTHS));
        return of(id).stream()
                .filter(one -> isEarly && now.validFrom().equals(one.validTo()))
                .findFirst();
    }
}
