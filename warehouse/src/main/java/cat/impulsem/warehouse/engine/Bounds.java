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
}
