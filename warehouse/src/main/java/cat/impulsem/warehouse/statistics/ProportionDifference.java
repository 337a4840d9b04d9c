package cat.impulsem.warehouse.statistics;

import java.util.Optional;

/**
 * Difference of two independent proportions.
 *
 * <p>Newcombe's hybrid score limits d − √((p₁ − l₁)² + (u₂ − p₂)²), d + √((u₁ − p₁)² + (p₂ − l₂)²) with the Wilson
 * limits l, u; p-value of the pooled score test with its variance times N/(N − 1). Source: Newcombe, Stat Med
 * 1998;17:873-90, method 10; Miettinen and Nurminen, Stat Med 1985;4:213-26. Whether two intervals overlap is not the
 * test.
 *
 * @param pValue 1 when both proportions are 0 or both are 1, where nothing can differ
 */
public record ProportionDifference(double value, Interval interval, double pValue) {

    /**
     * First minus second.
     *
     * @return empty when one of them has no whole
     */
    public static Optional<ProportionDifference> of(Proportion first, Proportion second, Confidence confidence) {
        if (first.whole() == 0 || second.whole() == 0) {
            return Optional.empty();
        }
        double p1 = first.part() / first.whole();
        double p2 = second.part() / second.whole();
        Interval one = first.interval(confidence).orElseThrow();
        Interval two = second.interval(confidence).orElseThrow();
        double below = Math.hypot(p1 - one.lower(), two.upper() - p2);
        double above = Math.hypot(one.upper() - p1, p2 - two.lower());
        double difference = p1 - p2;
        Interval limits = new Interval(difference - below, difference + above);
        return Optional.of(new ProportionDifference(difference, limits, probability(first, second, difference)));
    }

    private static double probability(Proportion first, Proportion second, double difference) {
        double n = first.whole() + second.whole();
        double pooled = (first.part() + second.part()) / n;
        double variance = pooled * (1 - pooled) * (1 / first.whole() + 1 / second.whole());
        return variance == 0 || n <= 1
                ? 1
                : Confidence.twoSidedProbability(difference / Math.sqrt(variance * n / (n - 1)));
    }
}
