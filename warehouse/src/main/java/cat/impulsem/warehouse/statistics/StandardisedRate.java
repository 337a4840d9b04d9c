package cat.impulsem.warehouse.statistics;

import java.util.List;
import java.util.Optional;

/**
 * Directly standardised rate: what the rate would be in the standard population.
 *
 * <p>DSR = Σ wᵢOᵢ/nᵢ / Σ wᵢ; var = Σ wᵢ²Oᵢ/nᵢ² / (Σ wᵢ)²; limits DSR + √(var/O)·(L,U(O) − O) with the limits of the
 * count O. Source: Dobson et al., Stat Med 1991;10:457-62.
 */
public record StandardisedRate(double events, double value, Interval interval) {
    /** Below this number of events the method says too little. */
    public static final int MINIMUM_EVENTS = 10;

    /**
     * Standardises the rates of the strata.
     *
     * @return empty below ten events, without weights, or when a weighted stratum has no population
     */
    public static Optional<StandardisedRate> direct(List<DirectStratum> strata, RateScale scale) {
        double events = strata.stream().mapToDouble(DirectStratum::events).sum();
        double weight = strata.stream().mapToDouble(DirectStratum::weight).sum();
        boolean unpopulated = strata.stream().anyMatch(stratum -> stratum.population() == 0);
        if (events < MINIMUM_EVENTS || weight == 0 || unpopulated) {
            return Optional.empty();
        }
        return Optional.of(standardised(strata, scale, new EventCount(events, weight)));
    }

    private static StandardisedRate standardised(List<DirectStratum> strata, RateScale scale, EventCount total) {
        double rate = 0;
        double variance = 0;
        for (DirectStratum stratum : strata) {
            double share = stratum.weight() / total.exposure() / stratum.population();
            rate += share * stratum.events();
            variance += share * share * stratum.events();
        }
        double step = Math.sqrt(variance / total.events());
        Interval count = scale.method().interval(total.events(), scale.confidence());
        double lower = Math.max(0, rate + step * (count.lower() - total.events()));
        double upper = rate + step * (count.upper() - total.events());
        double multiplier = scale.multiplier();
        return new StandardisedRate(total.events(), rate * multiplier, new Interval(lower, upper).times(multiplier));
    }
}
