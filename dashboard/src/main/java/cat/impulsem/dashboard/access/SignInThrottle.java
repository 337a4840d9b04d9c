package cat.impulsem.dashboard.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes guessing slow: after a few wrong passwords for one name, or from one address, the next try has to wait, twice
 * as long each time, a quarter of an hour at most. The right password does not help while waiting.
 */
final class SignInThrottle {
    private static final int FREE_PER_NAME = 5;
    private static final int FREE_PER_ADDRESS = 20;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /**
     * Whether a password may be tried now. Each try counts as a wrong one from here on, while it is still being looked at: else as
     * many as are sent at once would all be free.
     */
    synchronized boolean mayTry(String name, String address) {
        if (waits(nameKey(name), FREE_PER_NAME) || waits(addressKey(address), FREE_PER_ADDRESS)) {
            return false;
        }
        count(nameKey(name));
        count(addressKey(address));
        return true;
    }

    /** The password was right: the name begins anew, and of its address this try is taken back. */
    synchronized void succeeded(String name, String address) {
        failures.remove(nameKey(name));
        failures.computeIfPresent(
                addressKey(address),
                (key, known) -> known.count() == 1 ? null : new Failures(known.count() - 1, known.last()));
    }

    private void count(String key) {
        Failures before = failures.remove(key);
        boolean forgotten =
                before == null || clock.instant().isAfter(before.last().plus(LONGEST_WAIT.multipliedBy(2)));
        failures.put(key, new Failures(forgotten ? 1 : before.count() + 1, clock.instant()));
    }

    private boolean waits(String key, int free) {
        Failures known = failures.get(key);
        if (known == null || known.count() < free) {
            return false;
        }
        return clock.instant().isBefore(known.last().plus(wait(known.count() - free)));
    }

    private static Duration wait(int beyond) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, 10));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }

    private static String nameKey(String name) {
        return "name " + name;
    }

    private static String addressKey(String address) {
        return "address " + address;
    }

    private record Failures(int count, Instant last) {}
}
