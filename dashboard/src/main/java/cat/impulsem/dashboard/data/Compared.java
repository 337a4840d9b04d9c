package cat.impulsem.dashboard.data;

/**
 * One figure held against one benchmark.
 *
 * @param benchmark rest_of_city, peers, year_before or baseline
 * @param value value of the benchmark
 * @param difference figure less benchmark
 * @param limits 95 % limits of the difference, or null where a ratio is compared or nothing bounds it
 * @param standing better, worse, higher, lower or not_distinguishable
 * @param funnel where the unit stands in its funnel, or null
 */
public record Compared(
        String benchmark, double value, double difference, Interval limits, String standing, Funnel funnel) {

    /** The benchmark that leaves the unit itself out. */
    public static final String REST_OF_CITY = "rest_of_city";

    /** The same unit twelve months before. */
    public static final String YEAR_BEFORE = "year_before";

    /** The fixed list of similar centres. */
    public static final String PEERS = "peers";

    /**
     * Limits at the size of the unit.
     *
     * @param inner 95 % limits
     * @param outer 99.8 % limits
     * @param place inside, above_95, above_998, below_95 or below_998
     */
    public record Funnel(Interval inner, Interval outer, String place) {
        /** Whether the unit lies beyond the outer limits. */
        public boolean isOutlier() {
            return place.endsWith("_998");
        }
    }

    /** Whether the two can be told apart. */
    public boolean isDistinct() {
        return !standing.equals("not_distinguishable");
    }
}
