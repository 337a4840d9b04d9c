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
        IntervalDifference found = IntervalDifference.of(p1, one, p2, two);
        return Optional.of(
                new ProportionDifference(found.value(), found.interval(), probability(first, second, found.value())));
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
