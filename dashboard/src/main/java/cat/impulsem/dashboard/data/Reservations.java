package cat.impulsem.dashboard.data;

import java.util.Set;

/**
 * With which reservations a figure stands.
 *
 * @param flags what has to be known before it is relied on
 * @param bounds between these it lies for certain, whatever was not recorded; null where that is not known
 * @param definition version of the definition that it follows
 */
public record Reservations(Set<Flag> flags, Interval bounds, int definition) {
    static final Reservations NONE = new Reservations(Set.of(), null, 0);
}
