package cat.impulsem.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
    private final Turned clock = new Turned();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void fiveWrongPasswordsAreFreeThenTheWaitDoubles() {
        assertThat(tries(5, "anna")).isEqualTo(5);
        assertThat(tries(1, "anna")).isZero();
        clock.turn(Duration.ofSeconds(10));
        assertThat(tries(1, "anna")).isEqualTo(1);
        clock.turn(Duration.ofSeconds(19));
        assertThat(tries(1, "anna")).isZero();
        clock.turn(Duration.ofSeconds(1));
        assertThat(tries(1, "anna")).isEqualTo(1);
    }

    /** None of them has an answer yet. */
    @Test
    void triesSentAtOnceAreNotAllFree() {
        assertThat(tries(50, "anna")).isEqualTo(5);
    }

    @Test
    void nobodyWaitsLongerThanAQuarterOfAnHour() {
        for (int i = 0; i < 20; i++) {
            tries(5, "anna");
            clock.turn(Duration.ofMinutes(15));
        }
        assertThat(tries(1, "anna")).isEqualTo(1);
        clock.turn(Duration.ofMinutes(15));
        assertThat(tries(1, "anna")).isEqualTo(1);
    }

    @Test
    void guessingOneNameDoesNotKeepOthersOut() {
        tries(10, "anna");
        assertThat(throttle.mayTry("pau", "2.2.2.2")).isTrue();
    }

    @Test
    void guessingManyNamesFromOnePlaceIsSlowedDown() {
        for (int i = 0; i < 20; i++) {
            throttle.mayTry("name" + i, "1.1.1.1");
        }
        assertThat(throttle.mayTry("anna", "1.1.1.1")).isFalse();
        assertThat(throttle.mayTry("anna", "2.2.2.2")).isTrue();
    }

    @Test
    void rightPasswordForgetsTheWrongOnes() {
        tries(4, "anna");
        assertThat(throttle.mayTry("anna", "1.1.1.1")).isTrue();
        throttle.succeeded("anna", "1.1.1.1");
        assertThat(tries(5, "anna")).isEqualTo(5);
    }

    @Test
    void manyWhoKnowTheirPasswordsComeFromOneOffice() {
        for (int i = 0; i < 100; i++) {
            assertThat(throttle.mayTry("name" + i, "1.1.1.1")).isTrue();
            throttle.succeeded("name" + i, "1.1.1.1");
        }
    }

    private int tries(int times, String name) {
        int free = 0;
        for (int i = 0; i < times; i++) {
            free += throttle.mayTry(name, "3.3.3." + i) ? 1 : 0;
        }
        return free;
    }

    /** A clock that goes when it is told to. */
    private static final class Turned extends Clock {
        private Instant now = Instant.parse("2026-01-15T10:00:00Z");

        void turn(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
