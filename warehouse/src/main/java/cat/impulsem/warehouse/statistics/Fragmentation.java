package cat.impulsem.warehouse.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much a sequence of working time is cut into pieces ("agenda fragmentation": switches within an entry are not
 * seen).
 *
 * <p>Adjacent entries of one activity form a block b of total T. Source: Mark, González, Harris, CHI 2005; Shannon
 * 1948; Simpson, Nature 1949;163:688. For teams and months, never for a person.
 *
 * @param total T, minutes
 * @param switches blocks − 1
 * @param switchesPerHour switches / (T/60)
 * @param timeWeightedBlock Σb²/T, the block in which a random minute lies; the headline
 * @param longShare share of the time in blocks of at least the given length
 * @param shannon −Σ p ln p over the activities' shares of time
 * @param evenness shannon / ln(number of activities); 0 with a single activity
 * @param simpson 1 − Σp²
 */
public record Fragmentation(
        double total,
        int blocks,
        int switches,
        double switchesPerHour,
        double meanBlock,
        double medianBlock,
        double timeWeightedBlock,
        double longShare,
        double shannon,
        double evenness,
        double simpson) {

    /**
     * Measures a sequence in time order.
     *
     * @param longBlock minutes from which a block counts as long, for example 45
     * @return empty without entries
     */
    public static Optional<Fragmentation> of(List<AgendaEntry> entries, double longBlock) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        List<Double> blocks = blocks(entries);
        double total = blocks.stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Double> minutes = new LinkedHashMap<>();
        entries.forEach(entry -> minutes.merge(entry.activity(), entry.minutes(), Double::sum));
        double[] shares =
                minutes.values().stream().mapToDouble(part -> part / total).toArray();
        double shannon = shannon(shares);
        int switches = blocks.size() - 1;
        return Optional.of(new Fragmentation(
                total,
                blocks.size(),
                switches,
                switches / (total / 60),
                total / blocks.size(),
                median(blocks),
                timeWeighted(blocks).orElseThrow(),
                longShare(blocks, total, longBlock),
                shannon,
                shares.length == 1 ? 0 : shannon / Math.log(shares.length),
                simpson(shares)));
    }

    /**
     * Σb²/Σb of block lengths: the length of the block in which a random minute lies.
     *
     * @return empty without time
     */
    public static Optional<Double> timeWeighted(List<Double> blocks) {
        double total = blocks.stream().mapToDouble(Double::doubleValue).sum();
        double squares = blocks.stream().mapToDouble(block -> block * block).sum();
        return total == 0 ? Optional.empty() : Optional.of(squares / total);
    }

    private static List<Double> blocks(List<AgendaEntry> entries) {
        List<Double> blocks = new ArrayList<>();
        String previous = null;
        for (AgendaEntry entry : entries) {
            if (entry.activity().equals(previous)) {
                blocks.set(blocks.size() - 1, blocks.getLast() + entry.minutes());
            } else {
                blocks.add(entry.minutes());
            }
            previous = entry.activity();
        }
        return blocks;
    }

    private static double median(List<Double> blocks) {
        double[] lengths = blocks.stream().mapToDouble(Double::doubleValue).toArray();
        return Quantiles.type7(lengths, 0.5).orElseThrow();
    }

    private static double longShare(List<Double> blocks, double total, double longBlock) {
        return blocks.stream()
                        .filter(block -> block >= longBlock)
                        .mapToDouble(Double::doubleValue)
                        .sum()
                / total;
    }

    private static double shannon(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum -= share * Math.log(share);
        }
        return shares.length == 1 ? 0 : sum;
    }

    private static double simpson(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum += share * share;
        }
        return shares.length == 1 ? 0 : 1 - sum;
    }
}
