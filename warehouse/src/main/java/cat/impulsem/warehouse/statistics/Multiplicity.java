package cat.impulsem.warehouse.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Adjusts p-values when many comparisons are made at once: forty centres by twenty indicators give forty false alarms
 * at 5 %.
 */
public final class Multiplicity {
    private Multiplicity() {}

    /**
     * Adjusted p-values that control the share of false discoveries, in the order given.
     *
     * <p>p̃₍ᵢ₎ = min over j ≥ i of p₍ⱼ₎·m/j, at most 1. Source: Benjamini and Hochberg, J R Stat Soc B 1995;57:289-300.
     */
    public static List<Double> benjaminiHochberg(List<Double> pValues) {
        int count = pValues.size();
        int[] order = ascending(pValues);
        Double[] adjusted = new Double[count];
        double least = 1;
        for (int rank = count; rank >= 1; rank--) {
            int index = order[rank - 1];
            least = Math.min(least, pValues.get(index) * count / rank);
            adjusted[index] = least;
        }
        return List.of(adjusted);
    }

    /**
     * Adjusted p-values that control the chance of any false discovery, in the order given.
     *
     * <p>p̃₍ᵢ₎ = max over j ≤ i of p₍ⱼ₎·(m − j + 1), at most 1. Source: Holm, Scand J Stat 1979;6:65-70.
     */
    public static List<Double> holm(List<Double> pValues) {
        int count = pValues.size();
        int[] order = ascending(pValues);
        Double[] adjusted = new Double[count];
        double most = 0;
        for (int rank = 1; rank <= count; rank++) {
            int index = order[rank - 1];
            most = Math.max(most, Math.min(1, pValues.get(index) * (count - rank + 1)));
            adjusted[index] = most;
        }
        return List.of(adjusted);
    }

    private static int[] ascending(List<Double> pValues) {
        pValues.forEach(value -> Arguments.fraction(value, "p-value"));
        return Arrays.stream(IntStream.range(0, pValues.size()).boxed().toArray(Integer[]::new))
                .sorted(Comparator.comparing(pValues::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
