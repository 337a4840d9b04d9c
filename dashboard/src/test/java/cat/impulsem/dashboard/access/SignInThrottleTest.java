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
        fail(4, "anna");
        assertThat(throttle.mustWait("anna", "1.1.1.1")).isFalse();
        fail(1, "anna");
        assertThat(throttle.mustWait("anna", "1.1.1.1")).isTrue();
        clock.turn(Duration.ofSeconds(10));
        assertThat(throttle.mustWait("anna", "1.1.1.1")).isFalse();
        fail(1, "anna");
        clock.turn(Duration.ofSeconds(19));
        assertThat(throttle.mustWait("anna", "1.1.1.1")).isTrue();
        clock.turn(Duration.ofSeconds(1));
        assertThat(throttle.mustWait("anna", "1.1.1.1")).isFalse();
    }

    @Test
    void nobodyWaitsLongerThanAQuarterOfAnHour() {
        fail(60, "anna");
        clock.turn(Duration.ofMinutes(15));
        assertThat(throttle.mustWait("anna", "2.2.2.2")).isFalse();
    }

    @Test
    void guessingOneNameDoesNotKeepOthersOut() {
        fail(10, "anna");
        assertThat(throttle.mustWait("pau", "2.2.2.2")).isFalse();
    }

    @Test
    void guessingManyNamesFromOnePlaceIsSlowedDown() {
        for (int i = 0; i < 20; i++) {
            throttle.failed("name" + i, "1.1.1.1");
        }
        assertThat(throttle.mustWait("anna", "1.1.1.1")).isTrue();
        assertThat(throttle.mustWait("anna", "2.2.2.2")).isFalse();
    }

    @Test
    void rightPasswordForgetsTheWrongOnes() {
        fail(4, "anna");
        throttle.succeeded("anna");
        fail(4, "anna");
        assertThat(throttle.mustWait("anna", "1.1.1.1")).isFalse();
    }

    private void fail(int times, String name) {
        for (int i = 0; i < times; i++) {
            throttle.failed(name, "3.3.3." + i);
        }
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
