package cat.impulsem.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import org.junit.jupiter.api.Test;

class SumsTest {
    private final IndicatorCatalogue catalogue = IndicatorCatalogue.load();

    @Test
    void distinctPersonsAreNeverAdded() {
        assertThatThrownBy(() -> Sums.overCentres(catalogue.get("L2.1a")))
                .isInstanceOf(IllegalSumException.class)
                .hasMessage("L2.1a does not add up over centres; ask for the recomputed figure instead");
        assertThatThrownBy(() -> Sums.overTime(catalogue.get("C.H"))).isInstanceOf(IllegalSumException.class);
    }

    @Test
    void stocksAreNeverAddedOverTime() {
        assertThatThrownBy(() -> Sums.overTime(catalogue.get("C.A"))).isInstanceOf(IllegalSumException.class);
    }

    @Test
    void regainedTimeIsNeverAddedOverTime() {
        assertThatThrownBy(() -> Sums.overTime(catalogue.get("L1.B"))).isInstanceOf(IllegalSumException.class);
    }

    @Test
    void theDenominatorOfAnAmountStaysOne() {
        Sums hours = Sums.overCentres(catalogue.get("L1.B"));
        hours.add(0, new Figure(30, 1));
        hours.add(0, new Figure(12, 1));
        assertThat(hours.total()).containsEntry(0, new Figure(42, 1));
    }

    @Test
    void amountsThatCancelOutAreZeroWhateverRoundingLeaves() {
        Sums gaps = Sums.overCentres(catalogue.get("F3.B"));
        gaps.add(0, new Figure(0.1, 1));
        gaps.add(0, new Figure(0.2, 1));
        gaps.add(0, new Figure(-0.3, 1));
        assertThat(gaps.total()).containsEntry(0, new Figure(0, 1));
    }
}
