package cat.impulsem.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.etl.cli.EngineComparison.Figure;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineComparisonTest {
    private static Figure figure(String id, String place, String state, Double... numbers) {
        return new Figure(id, place, state, Arrays.asList(numbers));
    }

    @Test
    void theLastDigitIsNoDifference() {
        EngineComparison comparison = EngineComparison.of(
                List.of(figure("A", "1", "VALUE", 1e6), figure("A", "2", "NOT_AVAILABLE", (Double) null)),
                List.of(figure("A", "2", "NOT_AVAILABLE", (Double) null), figure("A", "1", "VALUE", 1e6 + 5e-4)));
        assertThat(comparison.agrees()).isTrue();
        assertThat(comparison.csv())
                .startsWith("id,cells,figures,differing,largest_difference\nA,2,1,0,")
                .contains("\nall,2,1,0,");
    }

    @Test
    void anotherNumberAnotherStateAndACellOfOneEngineDiffer() {
        EngineComparison comparison = EngineComparison.of(
                List.of(figure("A", "1", "VALUE", 1.0), figure("A", "2", "VALUE", 1.0), figure("B", "1", "ZERO", 0.0)),
                List.of(figure("A", "1", "VALUE", 1.5), figure("A", "2", "ZERO", 1.0), figure("B", "2", "ZERO", 0.0)));
        assertThat(comparison.agrees()).isFalse();
        assertThat(comparison.csv().lines())
                .containsExactly(
                        "id,cells,figures,differing,largest_difference",
                        "A,2,2,2,Infinity",
                        "B,2,2,2,Infinity",
                        "all,4,4,4,Infinity");
    }

    @Test
    void differencesAreRelativeToNumbersAboveOne() {
        assertThat(EngineComparison.of(List.of(figure("A", "1", "VALUE", 4.0)), List.of(figure("A", "1", "VALUE", 5.0)))
                        .csv())
                .contains("A,1,1,1,0.25");
    }
}
