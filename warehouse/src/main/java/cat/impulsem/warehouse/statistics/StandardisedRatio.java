package cat.impulsem.warehouse.statistics;

import java.util.List;
import java.util.Optional;

/**
 * Indirectly standardised ratio: observed events against those expected at the reference's rates.
 *
 * <p>E = Σ nᵢ·rᵢ(reference); ratio = O/E; limits of the count O divided by E. Source: Breslow and Day 1987, ch. 2. The
 * ratios of two centres compare each with the city, not strictly with each other.
 */
public record StandardisedRatio(double observed, double expected, double value, Interval interval) {

    /**
     * The ratio at 95 % with exact limits.
     *
     * @return empty when nothing is expected or a stratum has no reference population
     */
    public static Optional<StandardisedRatio> of(double observed, List<IndirectStratum> strata) {
        return of(observed, strata, RateScale.per(1));
    }

    /** The ratio on the scale given, for example per 100. */
    public static Optional<StandardisedRatio> of(double observed, List<IndirectStratum> strata, RateScale scale) {
        if (!strata.stream().allMatch(IndirectStratum::hasReference)) {
            return Optional.empty();
        }
        double expected = strata.stream().mapToDouble(IndirectStratum::expected).sum();
        return EventRate.of(new EventCount(observed, expected), scale)
                .map(ratio -> new StandardisedRatio(observed, expected, ratio.value(), ratio.interval()));
    }

    /** The ratio turned into a rate: ratio × crude rate of the reference. */
    public EventRate rate(double crudeReferenceRate) {
        return new EventRate(value * crudeReferenceRate, interval.times(crudeReferenceRate));
    }
}
