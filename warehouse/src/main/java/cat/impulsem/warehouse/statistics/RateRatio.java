package cat.impulsem.warehouse.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * Two rates compared exactly, given the sum of their events.
 *
 * <p>π = Clopper-Pearson interval of x₁ out of x₁ + x₂; ratio = π/(1 − π)·t₂/t₁. The p-value adds the probabilities of
 * all outcomes no likelier than the observed one. Source: Przyborowski and Wilenski, Biometrika 1940;31:313-23; Clopper
 * and Pearson, Biometrika 1934;26:404-13.
 *
 * @param ratio empty when the second rate has no events
 * @param interval reaches to infinity when the second rate has no events
 */
public record RateRatio(OptionalDouble ratio, Interval interval, double pValue) {
    private static final double TIE = 1 + 1e-7;

    /**
     * Compares whole numbers of events.
     *
     * @return empty when neither has an event or one has no exposure
     */
    public static Optional<RateRatio> of(EventCount first, EventCount second, Confidence confidence) {
        int x = whole(first.events());
        int n = Math.addExact(x, whole(second.events()));
        if (n == 0 || first.exposure() == 0 || second.exposure() == 0) {
            return Optional.empty();
        }
        double scale = second.exposure() / first.exposure();
        double odds = first.events() / second.events();
        OptionalDouble ratio = second.events() == 0 ? OptionalDouble.empty() : OptionalDouble.of(odds * scale);
        double share = first.exposure() / (first.exposure() + second.exposure());
        return Optional.of(new RateRatio(ratio, interval(n, x, confidence).times(scale), probability(n, x, share)));
    }

    private static Interval interval(int n, int x, Confidence confidence) {
        var share = BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(n, x, 2 * confidence.tail());
        return new Interval(odds(share.getLowerBound()), odds(share.getUpperBound()));
    }

    private static double odds(double share) {
        return share == 1 ? Double.POSITIVE_INFINITY : share / (1 - share);
    }

    // The likelihood rises up to its mode and falls after it, so all outcomes no likelier are two tails.
    private static double probability(int n, int x, double share) {
        BinomialDistribution outcomes = BinomialDistribution.of(n, share);
        double observed = outcomes.probability(x) * TIE;
        int mode = (int) Math.min(n, Math.floor((n + 1) * share));
        int below = last(-1, mode, k -> outcomes.probability(k) <= observed);
        int above = last(n + 1, mode, k -> outcomes.probability(k) <= observed);
        if (outcomes.probability(mode) <= observed) {
            return 1;
        }
        double low = below < 0 ? 0 : outcomes.cumulativeProbability(below);
        double high = above > n ? 0 : outcomes.survivalProbability(above - 1);
        return Math.min(1, low + high);
    }

    /** The last number on the way from one that holds to one that does not. */
    private static int last(int holds, int fails, IntPredicate condition) {
        int inside = holds;
        int outside = fails;
        while (Math.abs(outside - inside) > 1) {
            int middle = (inside + outside) >>> 1;
            boolean isInside = condition.test(middle);
            inside = isInside ? middle : inside;
            outside = isInside ? outside : middle;
        }
        return inside;
    }

    private static int whole(double events) {
        int whole = (int) events;
        if (whole != events) {
            throw new IllegalArgumentException("An exact ratio needs a whole number of events but got " + events);
        }
        return whole;
    }
}
