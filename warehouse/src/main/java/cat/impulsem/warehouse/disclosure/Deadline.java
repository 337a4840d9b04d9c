package cat.impulsem.warehouse.disclosure;

import java.time.Duration;

/** Until when proofs may take; past it the work fails instead of passing unproved. */
public final class Deadline {
    private static final long LONG_ENOUGH = Duration.ofDays(1).toMillis();
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    /** A deadline that long after now. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** As good as no deadline. */
    public static Deadline none() {
        return in(Duration.ofMillis(LONG_ENOUGH));
    }

    /** Time left in milliseconds; throws when there is none. */
    long left() {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) throw new UnprovedException("the time allowed for the proof is over");
        return left;
    }
}
