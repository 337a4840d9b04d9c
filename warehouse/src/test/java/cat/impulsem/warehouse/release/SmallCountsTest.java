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
    void oneToNineRowsInQuarantineAreLeftOutBesideManyGoodOnes() {
        assertThat(LongStream.rangeClosed(1, 9).boxed())
                .allSatisfy(bad -> assertThat(CompletenessRows.shown(bad, arrival(100, bad)))
                        .isNull());
        assertThat(CompletenessRows.shown(100, arrival(100, 4))).isEqualTo(100);
    }

    @Test
    void noneAndTenRowsAreShown() {
        assertThat(CompletenessRows.shown(0, arrival(100, 0))).isZero();
        assertThat(CompletenessRows.shown(10, arrival(100, 10))).isEqualTo(10);
    }

    @Test
    void fewGoodRowsAreLeftOutBesideManyBadOnes() {
        assertThat(CompletenessRows.shown(9, arrival(9, 40))).isNull();
    }

    @Test
    void fewRowsInAllAreLeftOutWithTheirZero() {
        assertThat(CompletenessRows.shown(0, arrival(9, 0))).isNull();
        assertThat(CompletenessRows.shown(0, arrival(0, 0))).isNull();
    }
}
