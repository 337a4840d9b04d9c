package cat.impulsem.warehouse.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Funnel whose limits allow for the usual spread between units.
 *
 * <p>Limits y₀ ∓ z·√(s² + τ²) on the funnel's scale, transformed back to the scale of the values and cut at what is
 * possible. Source: Spiegelhalter 2005 and Spiegelhalter et al., J R Stat Soc A 2012;175:1-47. Limits left on the
 * square-root scale and compared with O/E put a third of pure noise outside.
 *
 * @param benchmark of the proportion or ratio itself, for example 1 for observed over expected
 */
public record OverdispersedFunnel(FunnelScale scale, double benchmark, Overdispersion spread) {
    /** Fewer units (ten districts, say) tell too little about the spread. */
    public static final int MINIMUM_UNITS = 20;

    public OverdispersedFunnel {
        Arguments.finite(scale.forward(benchmark), "benchmark on the funnel's scale");
    }

    /**
     * Estimates the spread from the units, extreme ones winsorised.
     *
     * @return empty with fewer than twenty units, or when the logarithm meets a unit without events
     */
    public static Optional<OverdispersedFunnel> estimate(FunnelScale scale, double benchmark, List<FunnelPoint> units) {
        boolean undefined = units.stream().anyMatch(unit -> !Double.isFinite(scale.forward(unit.ratio())));
        if (units.size() < MINIMUM_UNITS || undefined) {
            return Optional.empty();
        }
        double target = scale.forward(benchmark);
        double[] errors = units.stream().mapToDouble(scale::error).toArray();
        double[] scores = units.stream()
                .mapToDouble(unit -> (scale.forward(unit.ratio()) - target) / scale.error(unit))
                .toArray();
        return Overdispersion.of(scores, errors, OutlierTreatment.WINSORISE)
                .map(spread -> new OverdispersedFunnel(scale, benchmark, spread));
    }

    /** Both pairs of limits for a unit of this size. */
    public FunnelLimits limits(FunnelPoint unit) {
        return new FunnelLimits(limits(unit, Confidence.PERCENT_95.z()), limits(unit, Confidence.PERCENT_99_8.z()));
    }

    /** The additive limits at z standard errors. */
    public Interval limits(FunnelPoint unit, double z) {
        double error = scale.error(unit);
        return back(z * Math.sqrt(error * error + spread.tau2()));
    }

    /** The older multiplicative limits: chance limits widened by √φ when φ &gt; 1. */
    public Interval multiplicativeLimits(FunnelPoint unit, double z) {
        return back(z * scale.error(unit) * Math.sqrt(Math.max(1, spread.phi())));
    }

    /** The class of a unit against the additive limits. */
    public Significance classify(FunnelPoint unit) {
        return limits(unit).classify(unit.ratio());
    }

    /**
     * The unit's value drawn towards the benchmark, the more the less the unit tells: y* = B·y + (1 − B)·y₀, B = τ²/(τ²
     * + s²).
     *
     * @return empty when the unit has no place on the scale (no events on the logarithmic one)
     */
    public OptionalDouble shrunken(FunnelPoint unit) {
        double place = scale.forward(unit.ratio());
        if (!Double.isFinite(place)) {
            return OptionalDouble.empty();
        }
        double error = scale.error(unit);
        double trust = spread.tau2() / (spread.tau2() + error * error);
        return OptionalDouble.of(scale.back(trust * place + (1 - trust) * scale.forward(benchmark)));
    }

    /** How far units usually lie from the benchmark, chance aside, in the unit of the values. */
    public double usualSpread() {
        Interval usual = back(Math.sqrt(spread.tau2()));
        return (usual.upper() - usual.lower()) / 2;
    }

    private Interval back(double halfWidth) {
        double target = scale.forward(benchmark);
        return new Interval(scale.back(target - halfWidth), scale.back(target + halfWidth));
    }
}
