package cat.impulsem.warehouse.engine;

import java.time.LocalDate;

/**
 * From which day the store is looked at.
 *
 * @param centresOf day whose centres and districts the view "as it is" shows, or null for the last day with data
 * @param knownOn day up to which records count, or null for all: what was recorded later is left out
 */
public record Standpoint(LocalDate centresOf, LocalDate knownOn) {
    /** Everything that is known, in the centres of today. */
    public static final Standpoint TODAY = new Standpoint(null, null);
}
