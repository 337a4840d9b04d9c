package cat.impulsem.warehouse.disclosure;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a published rounding, or the nature of distinct counts, tells: a weighted sum of cells lies within limits.
 *
 * @param coefficients weight of each cell
 * @param atLeast lower limit; null when there is none
 * @param atMost upper limit; null when there is none
 */
public record Inequality(SortedMap<String, Double> coefficients, Double atLeast, Double atMost) {
    public Inequality {
        coefficients = new TreeMap<>(coefficients);
    }
}
