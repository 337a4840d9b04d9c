package cat.impulsem.warehouse.statistics;

import java.util.List;
import java.util.Optional;

/**
 * Funnel of clustered ratios (time shares, minutes a case) whose limits allow for the usual spread between units.
 *
 * <p>Limits r₀ ∓ z·√(SEᵢ² + τ²) on the scale of the ratios themselves, with each unit's own clustered standard error in
 * the place of a binomial one. Source of τ²: as {@link OverdispersedFunnel}.
 */
public record ClusteredFunnel(Overdispersion spread) {

    /**
     * Estimates the spread from the units, extreme ones winsorised.
     *
     * @return empty with fewer than twenty units whose ratio varies
     */
    public static Optional<ClusteredFunnel> estimate(double benchmark, List<ClusteredRatio> units) {
        Arguments.finite(benchmark, "benchmark");
        List<ClusteredRatio> varying =
                units.stream().filter(unit -> unit.standardError() > 0).toList();
        if (varying.size() < OverdispersedFunnel.MINIMUM_UNITS) {
            return Optional.empty();
        }
        double[] errors =
                varying.stream().mapToDouble(ClusteredRatio::standardError).toArray();
        double[] scores = varying.stream()
                .mapToDouble(unit -> (unit.value() - benchmark) / unit.standardError())
                .toArray();
        return Overdispersion.of(scores, errors, OutlierTreatment.WINSORISE).map(ClusteredFunnel::new);
    }

    /** Both pairs of limits for a unit, around a benchmark. */
    public FunnelLimits limits(double benchmark, ClusteredRatio unit) {
        double error = Math.sqrt(unit.standardError() * unit.standardError() + spread.tau2());
        return new FunnelLimits(
                Interval.around(benchmark, Confidence.PERCENT_95.z() * error),
                Interval.around(benchmark, Confidence.PERCENT_99_8.z() * error));
    }

    /** How far units usually lie from the benchmark, chance aside. */
    public double usualSpread() {
        return Math.sqrt(spread.tau2());
    }
}
