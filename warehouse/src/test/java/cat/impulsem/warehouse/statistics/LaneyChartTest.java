package cat.impulsem.warehouse.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LaneyChartTest {
    private static final Tally TALLY = new Tally("laney.csv");
    private static final double TOLERANCE = 1e-10;

    static List<List<VectorRow>> cases() {
        return List.copyOf(VectorFile.cases("laney.csv").values());
    }

    @AfterAll
    static void someRowsWereChecked() {
        TALLY.report();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void limitsAreThoseOfThePackage(List<VectorRow> rows) {
        LaneyChart shares = LaneyChart.shares(rows.stream()
                        .map(row -> new Proportion(row.number("numerator"), row.number("denominator")))
                        .toList())
                .orElseThrow();
        LaneyChart rates = LaneyChart.rates(rows.stream()
                        .map(row -> new EventCount(row.number("numerator"), row.number("denominator")))
                        .toList())
                .orElseThrow();
        for (int i = 0; i < rows.size(); i++) {
            VectorRow row = rows.get(i);
            TALLY.absolute(row, "p_cl", shares.centre(), TOLERANCE);
            TALLY.absolute(row, "p_lcl", shares.points().get(i).chanceLimits().lower(), TOLERANCE);
            TALLY.absolute(row, "p_ucl", shares.points().get(i).chanceLimits().upper(), TOLERANCE);
            TALLY.absolute(row, "pp_lcl", shares.points().get(i).limits().lower(), TOLERANCE);
            TALLY.absolute(row, "pp_ucl", shares.points().get(i).limits().upper(), TOLERANCE);
            TALLY.absolute(row, "up_cl", rates.centre(), TOLERANCE);
            TALLY.absolute(row, "up_lcl", rates.points().get(i).limits().lower(), TOLERANCE);
            TALLY.absolute(row, "up_ucl", rates.points().get(i).limits().upper(), TOLERANCE);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void runsAndCrossingsAreThoseOfThePackage(List<VectorRow> rows) {
        double[] values = rows.stream()
                .mapToDouble(row -> row.number("numerator") / row.number("denominator"))
                .toArray();
        RunChart runs = RunChart.of(rows.getFirst().number("p_cl"), values);
        rows.forEach(row -> {
            assertThat(runs)
                    .isEqualTo(new RunChart(
                            row.integer("longest_run"),
                            row.integer("longest_run_max"),
                            row.integer("n_crossings"),
                            row.integer("n_crossings_min")));
            assertThat(runs.signals()).isEqualTo(row.text("anhoej_signal").equals("1"));
        });
    }

    @Test
    void sharesWithoutVariationHaveNoChart() {
        assertThat(LaneyChart.shares(Collections.nCopies(12, new Proportion(0, 50))))
                .isEmpty();
        assertThat(LaneyChart.shares(Collections.nCopies(12, new Proportion(50, 50))))
                .isEmpty();
        assertThat(LaneyChart.shares(List.of())).isEmpty();
        assertThat(LaneyChart.rates(Arrays.asList(new EventCount(1, 5), new EventCount(0, 0))))
                .isEmpty();
    }

    @Test
    void theRulesOfTheProcessChartHoldForShares() {
        List<Proportion> months = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            months.add(new Proportion(i < 13 ? 10 + i % 2 * 4 : 20 + i % 2 * 4, 100));
        }
        LaneyChart chart = LaneyChart.shares(months).orElseThrow();
        List<XmrPoint> points = chart.signals(RuleSet.MDC_2025).orElseThrow();
        assertThat(points).hasSize(20);
        assertThat(points.subList(13, 20))
                .allSatisfy(point -> assertThat(point.causes()).contains(SpecialCause.SHIFT_ABOVE));
        assertThat(points.subList(0, 13))
                .allSatisfy(point -> assertThat(point.causes()).contains(SpecialCause.SHIFT_BELOW));
        for (int i = 0; i < 20; i++) {
            boolean marked = points.get(i).causes().contains(SpecialCause.ABOVE_LIMIT)
                    || points.get(i).causes().contains(SpecialCause.BELOW_LIMIT);
            assertThat(marked).isEqualTo(chart.points().get(i).isOutside());
        }
    }

    @Test
    void elevenSharesHaveNoSignals() {
        List<Proportion> months = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            months.add(new Proportion(10 + i % 2, 100));
        }
        assertThat(LaneyChart.shares(months).orElseThrow().signals(RuleSet.MDC_2025))
                .isEmpty();
    }

    @Test
    void pointsOnTheCentreLineMakeNoRuns() {
        assertThat(RunChart.of(5, 5, 5, 5)).isEqualTo(new RunChart(0, 0, 0, 0));
        assertThat(RunChart.of(5, 6, 5, 6, 4))
                .extracting(RunChart::longestRun, RunChart::crossings)
                .containsExactly(2, 1);
    }
}
