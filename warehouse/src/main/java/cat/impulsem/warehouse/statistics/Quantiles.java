package cat.impulsem.warehouse.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Sample quantiles by linear interpolation of the order statistics: type 7 of Hyndman and Fan, Am Stat 1996;50:361-5
 * (default of R).
 */
public final class Quantiles {
    private Quantiles() {}

    /**
     * The quantile at a probability.
     *
     * @return empty when there are no values
     */
    public static OptionalDouble type7(double[] values, double probability) {
        Arguments.fraction(probability, "probability");
        if (values.length == 0) {
            return OptionalDouble.empty();
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = (sorted.length - 1) * probability;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return OptionalDouble.of(sorted[below] + (place - below) * (sorted[above] - sorted[below]));
    }
}
