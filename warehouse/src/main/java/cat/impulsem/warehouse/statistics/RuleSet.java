package cat.impulsem.warehouse.statistics;

/**
 * A version of the rules by which a process chart signals.
 *
 * <p>A chart with fewer baseline points than the minimum has no limits and no signals; below {@code firmPoints} its
 * limits are on trial.
 *
 * @param version stored with every signal
 * @param shiftLength consecutive points on one side of the mean
 * @param trendLength consecutive points rising or falling
 */
public record RuleSet(String version, int shiftLength, int trendLength, int minimumPoints, int firmPoints) {
    /** NHS "Making Data Count", as its package plots the dots; minimum and trial lengths are this product's. */
    public static final RuleSet MDC_2025 = new RuleSet("MDC-2025", 7, 7, 12, 20);

    /** How far limits on so many points can be trusted. */
    public LimitStatus status(int baselinePoints) {
        if (baselinePoints < minimumPoints) {
            return LimitStatus.NONE;
        }
        return baselinePoints < firmPoints ? LimitStatus.TRIAL : LimitStatus.FIRM;
    }
}
