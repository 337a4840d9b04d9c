package cat.impulsem.warehouse.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Run-chart statistics around a centre line.
 *
 * <p>Signals when the longest run exceeds round(log₂ n) + 3 or the crossings fall below the 5 % quantile of Binomial(n
 * − 1, ½), where n counts the points off the centre line. Source: Anhøj and Olesen, PLoS ONE 2014;9:e113825; Schilling
 * 2012.
 */
public record RunChart(int longestRun, int longestRunMax, int crossings, int crossingsMin) {

    /** The statistics of values in time order; points on the centre line do not count. */
    public static RunChart of(double centre, double... values) {
        int[] side = Arrays.stream(values)
                .mapToInt(value -> (int) Math.signum(value - centre))
                .filter(sign -> sign != 0)
                .toArray();
        if (side.length == 0) {
            return new RunChart(0, 0, 0, 0);
        }
        int crossings = 0;
        int longest = 1;
        int run = 1;
        for (int i = 1; i < side.length; i++) {
            boolean crosses = side[i] != side[i - 1];
            crossings += crosses ? 1 : 0;
            run = crosses ? 1 : run + 1;
            longest = Math.max(longest, run);
        }
        return new RunChart(longest, longestMax(side.length), crossings, crossingsMin(side.length));
    }

    /** True when runs are too long or crossings too few for chance. */
    public boolean signals() {
        return longestRun > longestRunMax || crossings < crossingsMin;
    }

    private static int longestMax(int points) {
        return (int) Math.rint(Math.log(points) / Math.log(2)) + 3;
    }

    private static int crossingsMin(int points) {
        return points == 1 ? 0 : BinomialDistribution.of(points - 1, 0.5).inverseCumulativeProbability(0.05);
    }
}
