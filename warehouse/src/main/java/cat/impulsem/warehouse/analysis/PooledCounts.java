package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many stand behind the rows of hidden centres in one period. People who come to two centres are counted in both,
 * so of several centres together only a least and a most are known: at least as many as the largest of them has, or as
 * the shown whole less all others; at most the sum.
 */
final class PooledCounts {
    private final YearRows rows;
    private final YearRows.Span span;
    private final List<String> unknown;
    private final int minimum;
    private final Map<List<String>, Map<String, Double>> counts = new HashMap<>();
    private final Map<List<String>, Double> together = new HashMap<>();
    private final Map<String, Double> wholes = new HashMap<>();

    PooledCounts(YearRows rows, Pool pool, YearRows.Span span, List<String> unknown, int minimum) {
        this.rows = rows;
        this.span = span;
        this.unknown = unknown;
        this.minimum = minimum;
        for (List<String> codes : rows.codes(span)) {
            Map<String, Double> own = new HashMap<>();
            unknown.forEach(centre -> own.put(centre, count(centre, codes)));
            own.forEach((centre, count) -> wholes.merge(centre, count, Math::max));
            counts.put(codes, own);
            together.put(codes, together(pool, codes));
        }
    }

    /** Everybody behind one centre: as many as its largest category has. */
    double whole(String centre) {
        return wholes.get(centre);
    }

    /** At least how many different people stand behind some of the centres, in all categories. */
    double atLeast(Collection<String> centres) {
        double largest = centres.stream().mapToDouble(this::whole).max().orElse(0);
        return counts.keySet().stream()
                .mapToDouble(codes -> atLeast(centres, codes))
                .reduce(largest, Math::max);
    }

    /** The same in one category. */
    double atLeast(Collection<String> centres, List<String> codes) {
        Map<String, Double> own = counts.get(codes);
        double largest = centres.stream().mapToDouble(own::get).max().orElse(0);
        Set<String> others = new HashSet<>(unknown);
        others.removeAll(Set.copyOf(centres));
        return centres.isEmpty() ? 0 : Math.max(largest, together.get(codes) - sum(others, codes));
    }

    /** Most of them: who comes to two centres is counted twice. */
    double sum(Collection<String> centres, List<String> codes) {
        return centres.stream().mapToDouble(counts.get(codes)::get).sum();
    }

    /** The most that one of some centres has besides a category. */
    double mostBesides(Collection<String> centres, List<String> codes) {
        return centres.stream()
                .mapToDouble(centre -> whole(centre) - counts.get(codes).get(centre))
                .max()
                .orElse(0);
    }

    private double count(String centre, List<String> codes) {
        return rows.count(Level.CENTRE, centre, span, codes, minimum);
    }

    /** The shown whole less what is shown of it, or known. */
    private double together(Pool pool, List<String> codes) {
        double known = 0;
        for (String district : pool.level() == Level.CITY ? rows.districts() : pool.districts()) {
            boolean isShown = pool.level() == Level.CITY && !pool.districts().contains(district);
            known += isShown && rows.has(Level.DISTRICT, district, span, codes)
                    ? rows.count(Level.DISTRICT, district, span, codes, minimum)
                    : knownCentres(district, codes);
        }
        return rows.count(pool.level(), pool.unit(), span, codes, minimum) - known;
    }

    private double knownCentres(String district, List<String> codes) {
        return rows.centresOf(district).stream()
                .filter(centre -> !unknown.contains(centre))
                .mapToDouble(centre -> count(centre, codes))
                .sum();
    }
}
