package cat.impulsem.etl.load;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When a delivery came for the first time; to check it again by other rules does not change it.
 *
 * @param at moment
 * @param on day, by the calendar of the place where it was received
 */
record Receipt(Instant at, LocalDate on) {
    static Receipt now(Clock clock) {
        return new Receipt(clock.instant().truncatedTo(ChronoUnit.SECONDS), LocalDate.now(clock));
    }
}
