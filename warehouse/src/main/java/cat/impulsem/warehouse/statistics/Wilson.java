package cat.impulsem.warehouse.statistics;

import java.util.Optional;

/**
 * Score interval of a proportion.
 *
 * <p>Limits = [2x + z² ∓ z·√(z² + 4x(1 − x/n))] / [2(n + z²)]. Source: Wilson, J Am Stat Assoc 1927;22:209-12;
 * Newcombe, Stat Med 1998;17:857-72. Written out because shares may be weighted and wholes exceed an int. Not for
 * shares of time: minutes are no independent trials, see {@link ClusteredRatio}.
 */
public final class Wilson {
    private Wilson() {}

    /**
     * The interval of x out of n.
     *
     * @return empty when n is zero
     */
    public static Optional<Interval> interval(double x, double n, Confidence confidence) {
        Proportion observed = new Proportion(x, n);
        return n == 0 ? Optional.empty() : Optional.of(limits(observed, confidence.z()));
    }

    private static Interval limits(Proportion observed, double z) {
        double x = observed.part();
        double n = observed.whole();
        double root = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
        double lower = x == 0 ? 0 : (2 * x + z * z - root) / (2 * (n + z * z));
        double upper = x == n ? 1 : (2 * x + z * z + root) / (2 * (n + z * z));
        return new Interval(lower, upper).clamped(0, 1);
    }
}
