package cat.impulsem.warehouse.statistics;

import java.util.List;
import java.util.Optional;

/**
 * A ratio of sums with a standard error that respects clusters: the interval of time shares, whose minutes are no
 * independent trials.
 *
 * <p>R = Y/X; SE = √(n/(n − 1)·Σ(yᵢ − R·xᵢ)²)/X over the clusters i (staff-days). Source: Cochran, Sampling Techniques,
 * 1977, ch. 6 (linearised ratio estimator).
 *
 * @param clusters n
 */
public record ClusteredRatio(double value, double standardError, int clusters) {

    /**
     * Estimates the ratio.
     *
     * @return empty with fewer than two clusters or a denominator of zero
     */
    public static Optional<ClusteredRatio> of(List<ClusterTotal> clusters) {
        double x = clusters.stream().mapToDouble(ClusterTotal::denominator).sum();
        double y = clusters.stream().mapToDouble(ClusterTotal::numerator).sum();
        int n = clusters.size();
        if (n < 2 || x == 0) {
            return Optional.empty();
        }
        double squares = clusters.stream()
                .mapToDouble(cluster -> cluster.numerator() - y / x * cluster.denominator())
                .map(residual -> residual * residual)
                .sum();
        return Optional.of(new ClusteredRatio(y / x, Math.sqrt(n / (n - 1.0) * squares) / x, n));
    }

    /**
     * Estimates the ratio from sums over the clusters.
     *
     * @return empty with fewer than two clusters or a denominator of zero
     */
    public static Optional<ClusteredRatio> of(RatioMoments moments) {
        double n = moments.clusters();
        if (n < 2 || moments.x() == 0) {
            return Optional.empty();
        }
        double error = Math.sqrt(n / (n - 1) * moments.squaredResiduals()) / moments.x();
        return Optional.of(new ClusteredRatio(moments.y() / moments.x(), error, (int) n));
    }

    /** R ∓ z·SE; it may leave 0..1, which is for the reader of a share to cut. */
    public Interval interval(Confidence confidence) {
        return Interval.around(value, confidence.z() * standardError);
    }

    /** This ratio minus an independent one, for example a centre minus the rest of the city. */
    public Effect minus(ClusteredRatio other, Confidence confidence) {
        double error = Math.hypot(standardError, other.standardError);
        double difference = value - other.value;
        return new Effect(difference, error, Interval.around(difference, confidence.z() * error));
    }
}
