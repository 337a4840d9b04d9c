package cat.impulsem.warehouse.statistics;

import java.util.OptionalInt;

/**
 * From which point on limits are counted anew, and on how many points they rest.
 *
 * @param start index of the first point
 * @param points how many points the limits are computed from; empty for all points of the segment
 * @param decision the recorded decision; no chart is rebased without one
 */
public record Baseline(int start, OptionalInt points, String decision) {
    public Baseline {
        if (start < 0 || points.orElse(1) < 1) {
            throw new IllegalArgumentException("No baseline of " + points + " points from " + start);
        }
        if (start > 0 && decision.isBlank()) {
            throw new IllegalArgumentException("The new baseline from point " + start + " lacks its recorded decision");
        }
    }

    /** All points from the first one on. */
    public static Baseline whole() {
        return new Baseline(0, OptionalInt.empty(), "");
    }

    /** The first points only, frozen before an intervention. */
    public static Baseline frozenAfter(int points) {
        return new Baseline(0, OptionalInt.of(points), "");
    }

    /** A new start at a point, by a recorded decision. */
    public static Baseline from(int start, String decision) {
        return new Baseline(start, OptionalInt.empty(), decision);
    }
}
