package cat.impulsem.warehouse.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A span of one person's day in minutes since midnight.
 *
 * @param end after the start; overlaps with other spans have been rejected before
 */
public record TimeSpan(double start, double end) {
    public TimeSpan {
        Arguments.notNegative(start, "start");
        if (Arguments.finite(end, "end") <= start) {
            throw new IllegalArgumentException("A span from " + start + " cannot end at " + end);
        }
    }

    /**
     * Lengths of the blocks that the spans form, where a gap of up to so many minutes does not part a block; gaps do
     * not count.
     */
    public static List<Double> blocks(List<TimeSpan> spans, double gap) {
        List<Double> blocks = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        for (TimeSpan span : spans.stream()
                .sorted(Comparator.comparingDouble(TimeSpan::start))
                .toList()) {
            double length = span.end - span.start;
            boolean joins = span.start - end <= gap;
            if (joins) {
                blocks.set(blocks.size() - 1, blocks.getLast() + length);
            } else {
                blocks.add(length);
            }
            end = span.end;
        }
        return blocks;
    }
}
