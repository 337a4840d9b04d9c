package cat.impulsem.warehouse.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A two-sided confidence level.
 *
 * @param level between 0 and 1, both excluded
 */
public record Confidence(double level) {
    /** The usual 95 %, inner limits of a funnel. */
    public static final Confidence PERCENT_95 = new Confidence(0.95);

    /** The 99.8 % of outer funnel limits; only these are coloured. */
    public static final Confidence PERCENT_99_8 = new Confidence(0.998);

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    public Confidence {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("A confidence level lies between 0 and 1 but is " + level);
        }
    }

    /** Standard normal quantile at (1 + level) / 2, for example 1.959964 for 95 %. */
    public double z() {
        return STANDARD_NORMAL.inverseCumulativeProbability((1 + level) / 2);
    }

    /** Probability left in each tail, for example 0.025 for 95 %. */
    public double tail() {
        return (1 - level) / 2;
    }

    static double twoSidedProbability(double z) {
        return 2 * STANDARD_NORMAL.survivalProbability(Math.abs(z));
    }
}
