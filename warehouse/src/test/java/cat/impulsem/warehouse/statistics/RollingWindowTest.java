package cat.impulsem.warehouse.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RollingWindowTest {
    @Test
    void twelveMonthsAreNeededForASum() {
        List<OptionalDouble> sums = RollingWindow.year().sums(Collections.nCopies(13, OptionalDouble.of(2)));
        assertThat(sums.subList(0, 11)).allMatch(OptionalDouble::isEmpty);
        assertThat(sums.subList(11, 13)).containsOnly(OptionalDouble.of(24));
    }

    @Test
    void aMonthWithoutAValueLeavesItsWindowsWithout() {
        List<OptionalDouble> values =
                List.of(OptionalDouble.of(1), OptionalDouble.empty(), OptionalDouble.of(3), OptionalDouble.of(4));
        assertThat(new RollingWindow(2).sums(values))
                .containsExactly(
                        OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(7));
    }

    @Test
    void ratioIsTheRatioOfTheSums() {
        // 1/10 and 9/30 make 10/40, not the mean 0.2
        List<Optional<EventCount>> months = new ArrayList<>();
        months.add(Optional.of(new EventCount(1, 10)));
        months.add(Optional.of(new EventCount(9, 30)));
        months.add(Optional.empty());
        assertThat(new RollingWindow(2).ratios(months))
                .containsExactly(OptionalDouble.empty(), OptionalDouble.of(0.25), OptionalDouble.empty());
    }

    @Test
    void ratioToNothingIsUndefined() {
        List<Optional<EventCount>> months = List.of(Optional.of(new EventCount(0, 0)));
        assertThat(new RollingWindow(1).ratios(months)).containsExactly(OptionalDouble.empty());
    }
}
