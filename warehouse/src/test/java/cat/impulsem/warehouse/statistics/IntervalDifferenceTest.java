package cat.impulsem.warehouse.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalDifferenceTest {
    @Test
    void limitsComeFromTheDistancesToTheOwnLimits() {
        // 10 (7 to 14) less 5 (1 to 8): below is the root of 3² + 3², above that of 4² + 4².
        IntervalDifference difference = IntervalDifference.of(10, new Interval(7, 14), 5, new Interval(1, 8));

        assertThat(difference.value()).isEqualTo(5);
        assertThat(difference.interval().lower()).isCloseTo(5 - Math.sqrt(18), within(1e-12));
        assertThat(difference.interval().upper()).isCloseTo(5 + Math.sqrt(32), within(1e-12));
        assertThat(difference.couldBeChance()).isFalse();
    }

    @Test
    void intervalsThatOverlapMayStillTellTheFiguresApart() {
        // 10 (8 to 12) less 7 (5 to 9): the intervals overlap, yet 3 - √8 is above 0.
        assertThat(IntervalDifference.of(10, new Interval(8, 12), 7, new Interval(5, 9))
                        .couldBeChance())
                .isFalse();
        assertThat(IntervalDifference.of(10, new Interval(8, 12), 8, new Interval(6, 10))
                        .couldBeChance())
                .isTrue();
    }
}
