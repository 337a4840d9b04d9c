package cat.impulsem.warehouse.engine;

import java.util.Collection;
import java.util.Collections;

/**
 * Between what and what a figure lies for certain, in its unit.
 *
 * @param low lower end
 * @param high upper end
 */
public record Bounds(double low, double high) {

    /** Of how many there are in all when parts may overlap: no fewer than the largest, no more than all together. */
    static Bounds ofOverlapping(Collection<Double> parts) {
        return new Bounds(
                Collections.max(parts), parts.stream().mapToDouble(part -> part).sum());
    }

    /**
     * Of a share of different people when those above and those below the line may both overlap: no fewer are above than in
     * the largest part and no more below than all together, and the other way round. Where nobody is above who is not
     * below, it is no more than all.
     */
    static Bounds ofOverlappingShares(double scale, Collection<ValueRow> parts) {
        Bounds above = ofOverlapping(parts.stream().map(ValueRow::num).toList());
        Bounds below = ofOverlapping(parts.stream().map(ValueRow::den).toList());
        double high = above.high() / below.low();
        boolean isShare = parts.stream().allMatch(part -> part.num() <= part.den());
        return new Bounds(scale * above.low() / below.high(), scale * (isShare ? Math.min(1, high) : high));
    }
}
