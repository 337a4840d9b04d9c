package cat.impulsem.warehouse.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What makes a unit comparable with others.
 *
 * @param need social-need index of its area
 * @param size full-time equivalents
 */
public record PeerTraits(String unit, double need, double size) {
    public PeerTraits {
        Arguments.finite(need, "need");
        Arguments.notNegative(size, "size");
    }

    /**
     * The units nearest to this one in need and size, each measured in standard deviations; a tie goes to the first
     * name.
     *
     * @param all may contain this unit, which is never its own peer
     */
    public List<String> nearest(List<PeerTraits> all, int count) {
        double needs = deviation(all, PeerTraits::need);
        double sizes = deviation(all, PeerTraits::size);
        return all.stream()
                .filter(other -> !other.unit.equals(unit))
                .sorted(Comparator.comparingDouble((PeerTraits other) ->
                                Math.hypot((other.need - need) / needs, (other.size - size) / sizes))
                        .thenComparing(PeerTraits::unit))
                .limit(count)
                .map(PeerTraits::unit)
                .toList();
    }

    /** One for a trait that does not vary, so that it separates nobody. */
    private static double deviation(List<PeerTraits> all, ToDoubleFunction<PeerTraits> trait) {
        double mean = all.stream().mapToDouble(trait).average().orElse(0);
        double variance = all.stream()
                .mapToDouble(trait)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        return variance == 0 ? 1 : Math.sqrt(variance);
    }
}
