package cat.impulsem.warehouse.statistics;

/**
 * The sums over clusters from which a ratio and its standard error follow. They add up over disjoint sets of clusters,
 * so that months make years and centres make a city without going back to the clusters.
 *
 * @param clusters n
 * @param y sum of the numerators
 * @param x sum of the denominators
 * @param yy sum of the squared numerators
 * @param xy sum of the products
 * @param xx sum of the squared denominators
 * @param least smallest numerator of a cluster
 * @param most largest excess of a numerator over its denominator
 */
public record RatioMoments(
        long clusters, double y, double x, double yy, double xy, double xx, double least, double most) {
    /** Of no cluster. */
    public static final RatioMoments NONE =
            new RatioMoments(0, 0, 0, 0, 0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** Of one cluster. */
    public static RatioMoments of(ClusterTotal one) {
        double y = one.numerator();
        double x = one.denominator();
        return new RatioMoments(1, y, x, y * y, x * y, x * x, y, y - x);
    }

    /** Of both sets of clusters together. */
    public RatioMoments plus(RatioMoments other) {
        return new RatioMoments(
                clusters + other.clusters,
                y + other.y,
                x + other.x,
                yy + other.yy,
                xy + other.xy,
                xx + other.xx,
                Math.min(least, other.least),
                Math.max(most, other.most));
    }

    /** Of what is left without a part; bounds of single clusters stay those of the whole. */
    public RatioMoments minus(RatioMoments part) {
        return new RatioMoments(
                clusters - part.clusters,
                y - part.y,
                x - part.x,
                yy - part.yy,
                xy - part.xy,
                xx - part.xx,
                least,
                most);
    }

    /** What a ratio of such clusters can be: not below zero if none is, not above one if none is. */
    public Interval possible() {
        return new Interval(
                least >= 0 ? 0 : Double.NEGATIVE_INFINITY, most <= 0 && least >= 0 ? 1 : Double.POSITIVE_INFINITY);
    }

    double squaredResiduals() {
        double ratio = y / x;
        return Math.max(0, yy - 2 * ratio * xy + ratio * ratio * xx);
    }
}
