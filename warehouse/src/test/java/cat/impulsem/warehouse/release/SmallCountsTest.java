package cat.impulsem.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.engine.Ledger;
import java.time.YearMonth;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SmallCountsTest {
    private static Ledger.Arrival arrival(long good, long bad) {
        return new Ledger.Arrival("attentions", 1, YearMonth.of(2024, 1), true, good, bad);
    }

    @Test
    void oneToFortyNineRowsInQuarantineAreLeftOutBesideManyGoodOnes() {
        assertThat(LongStream.rangeClosed(1, 49).boxed())
                .allSatisfy(bad -> assertThat(CompletenessRows.shown(bad, arrival(100, bad)))
                        .isNull());
        assertThat(CompletenessRows.shown(100, arrival(100, 4))).isEqualTo(100);
    }

    /** Else the count would be the denominator that an indicator hides, and tell the one row that came late. */
    @Test
    void countsAreToldInFifties() {
        assertThat(LongStream.rangeClosed(100, 149).boxed())
                .allSatisfy(good -> assertThat(CompletenessRows.shown(good, arrival(good, 0)))
                        .isEqualTo(100));
    }

    @Test
    void noneAndFiftyRowsAreShown() {
        assertThat(CompletenessRows.shown(0, arrival(100, 0))).isZero();
        assertThat(CompletenessRows.shown(50, arrival(100, 50))).isEqualTo(50);
    }

    @Test
    void fewGoodRowsAreLeftOutBesideManyBadOnes() {
        assertThat(CompletenessRows.shown(49, arrival(49, 140))).isNull();
    }

    @Test
    void fewRowsInAllAreLeftOutWithTheirZero() {
        assertThat(CompletenessRows.shown(0, arrival(49, 0))).isNull();
        assertThat(CompletenessRows.shown(0, arrival(0, 0))).isNull();
    }
}
