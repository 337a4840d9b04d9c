package cat.impulsem.warehouse.statistics;

import java.util.Optional;

/**
 * Funnel of a proportion without overdispersion.
 *
 * <p>Limits p₀ ∓ z·√(p₀(1 − p₀)/n), cut at 0 and 1. Source: Spiegelhalter, Stat Med 2005;24:1185-1202. With large
 * wholes nearly every unit falls outside; see {@link OverdispersedFunnel}.
 *
 * @param benchmark p₀, between 0 and 1, both excluded: at either end nothing varies and the limits would have no width
 */
public record ProportionFunnel(double benchmark) {
    public ProportionFunnel {
        if (!(benchmark > 0 && benchmark < 1)) {
            throw new IllegalArgumentException("A funnel's benchmark lies between 0 and 1 but is " + benchmark);
        }
    }

    /**
     * The funnel around the share of others, for example the rest of the city.
     *
     * @return empty when the others have no data, or all or nothing
     */
    public static Optional<ProportionFunnel> around(Proportion others) {
        double share = others.value().orElse(0);
        return share > 0 && share < 1 ? Optional.of(new ProportionFunnel(share)) : Optional.empty();
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
