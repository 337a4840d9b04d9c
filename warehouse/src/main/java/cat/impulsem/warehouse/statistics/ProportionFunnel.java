package cat.impulsem.warehouse.statistics;

/**
 * Funnel of a proportion without overdispersion.
 *
 * <p>Limits p₀ ∓ z·√(p₀(1 − p₀)/n), cut at 0 and 1. Source: Spiegelhalter, Stat Med 2005;24:1185-1202. With large wholes nearly every
 * unit falls outside; see {@link OverdispersedFunnel}.
 *
 * @param benchmark p₀, for example the share of the rest of the city
 */
public record ProportionFunnel(double benchmark) {
    public ProportionFunnel {
        Arguments.fraction(benchmark, "benchmark");
    }

    /** Both pairs of limits for a unit of size n. */
    public FunnelLimits limits(double n) {
        return new FunnelLimits(limits(n, Confidence.PERCENT_95), limits(n, Confidence.PERCENT_99_8));
    }

    /** The limits for a unit of size n, which must be positive. */
    public Interval limits(double n, Confidence confidence) {
        Arguments.positive(n, "whole");
        double error = Math.sqrt(benchmark * (1 - benchmark) / n);
        return Interval.around(benchmark, confidence.z() * error).clamped(0, 1);
    }

    /** The class of an observed proportion, whose whole must be positive. */
    public Significance classify(Proportion observed) {
        return limits(observed.whole()).classify(observed.part() / observed.whole());
    }
}
