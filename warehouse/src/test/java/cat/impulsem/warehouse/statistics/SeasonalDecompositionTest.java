package cat.impulsem.warehouse.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeasonalDecompositionTest {
    private static final Tally TALLY = new Tally("stl.csv");

    static List<List<VectorRow>> cases() {
        return List.copyOf(VectorFile.cases("stl.csv").values());
    }

    @AfterAll
    static void someRowsWereChecked() {
        TALLY.report();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void partsAreThoseOfR(List<VectorRow> rows) {
        double[] values = rows.stream().mapToDouble(row -> row.number("value")).toArray();
        var range =
                IntStream.range(0, values.length).mapToDouble(i -> values[i]).summaryStatistics();
        double tolerance = 1e-6 * (range.getMax() - range.getMin());
        SeasonalDecomposition parts = SeasonalDecomposition.of(values).orElseThrow();
        for (int i = 0; i < rows.size(); i++) {
            TALLY.absolute(rows.get(i), "seasonal", parts.seasonal().get(i), tolerance);
            TALLY.absolute(rows.get(i), "trend", parts.trend().get(i), tolerance);
            TALLY.absolute(rows.get(i), "remainder", parts.remainder().get(i), tolerance);
        }
    }

    @Test
    void lessThanThreeYearsHaveNoSeason() {
        assertThat(SeasonalDecomposition.of(new double[35])).isEmpty();
    }

    @Test
    void aSeasonOnALineIsRecoveredToHalfAUnit() {
        double[] values = IntStream.range(0, 48)
                .mapToDouble(t -> 100 + t + (t % 12 == 7 ? -11 : 1))
                .toArray();
        SeasonalDecomposition parts = SeasonalDecomposition.of(values).orElseThrow();
        assertThat(parts.seasonal().get(7)).isCloseTo(-11, within(0.5));
        assertThat(parts.adjusted().get(19)).isCloseTo(119, within(0.5));
    }
}
