package cat.impulsem.warehouse.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SegmentedRegressionTest {
    private static final Tally TALLY = new Tally("its.csv");
    private static final double TOLERANCE = 1e-8;
    private static final Map<String, String> TERMS = Map.of(
            "(Intercept)", "intercept",
            "t", "trend",
            "D", "level change",
            "P", "slope change",
            "s1", "sine",
            "c1", "cosine");

    static List<List<VectorRow>> cases() {
        return List.copyOf(VectorFile.rows("its.csv").stream()
                .collect(Collectors.groupingBy(row -> row.text("case"), LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    @AfterAll
    static void someRowsWereChecked() {
        TALLY.report();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void coefficientsAndErrorsAreThoseOfR(List<VectorRow> rows) {
        VectorRow first = rows.getFirst();
        SegmentedDesign design = new SegmentedDesign(
                first.integer("last_pre_t"), first.text("harmonics").equals("TRUE"), first.integer("nw_lag"));
        double[] series = VectorFile.rows(
                        "its_series.csv", row -> row.text("case").equals(first.text("case")))
                .stream()
                .mapToDouble(row -> row.number("y"))
                .toArray();
        SegmentedRegression fit = SegmentedRegression.fit(design, series).orElseThrow();
        Map<String, Coefficient> byTerm =
                fit.coefficients().stream().collect(Collectors.toMap(Coefficient::term, one -> one));
        for (VectorRow row : rows) {
            Coefficient coefficient = byTerm.get(TERMS.get(row.text("term")));
            TALLY.relative(row, "estimate", coefficient.estimate(), TOLERANCE);
            TALLY.relative(row, "se_ols", coefficient.ordinaryError(), TOLERANCE);
            TALLY.relative(row, "se_newey_west", coefficient.neweyWestError(), TOLERANCE);
            TALLY.relative(row, "durbin_watson", fit.durbinWatson(), TOLERANCE);
        }
    }

    @Test
    void aYearIsNeededBeforeAndAfter() {
        assertThat(SegmentedRegression.fit(SegmentedDesign.changeAfter(11), new double[40]))
                .isEmpty();
        assertThat(SegmentedRegression.fit(SegmentedDesign.changeAfter(12), new double[23]))
                .isEmpty();
    }

    @Test
    void effectAddsLevelAndSlope() {
        // level +3 at once and +0.5 a month: after 6 months 6, whatever the season
        SegmentedRegression fit = SegmentedRegression.fit(SegmentedDesign.changeAfter(24), noisy(3, 0.5))
                .orElseThrow();
        Effect effect = fit.effectAfter(6, Confidence.PERCENT_95);
        assertThat(effect.value()).isCloseTo(6, within(0.2));
        assertThat(effect.interval().contains(effect.value())).isTrue();
        assertThat(fit.effectAfter(12, Confidence.PERCENT_95).value()).isCloseTo(9, within(0.2));
    }

    @Test
    void whatMovesTheComparisonTooDropsOut() {
        double[] series = noisy(3, 0);
        double[] common =
                IntStream.range(0, 48).mapToDouble(t -> 20 * Math.sin(t * t)).toArray();
        double[] moved =
                IntStream.range(0, 48).mapToDouble(t -> series[t] + common[t]).toArray();
        SegmentedRegression fit = SegmentedRegression.fitAgainst(SegmentedDesign.changeAfter(24), moved, common)
                .orElseThrow();
        assertThat(fit.effectAfter(0, Confidence.PERCENT_95).value()).isCloseTo(3, within(0.2));
    }

    @Test
    void aPerfectFitHasNoDurbinWatson() {
        assertThat(SegmentedRegression.fit(SegmentedDesign.changeAfter(12), new double[24])
                        .orElseThrow()
                        .durbinWatson())
                .isEmpty();
    }

    private static double[] noisy(double level, double slope) {
        double[] series = new double[48];
        Arrays.setAll(series, i -> {
            int t = i + 1;
            double change = t > 24 ? level + slope * (t - 24) : 0;
            return 10 + 0.2 * t + change + 0.05 * Math.cos(7.0 * t);
        });
        return series;
    }
}
