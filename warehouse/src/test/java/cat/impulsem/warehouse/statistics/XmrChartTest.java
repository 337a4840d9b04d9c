package cat.impulsem.warehouse.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class XmrChartTest {
    private static final Tally TALLY = new Tally("xmr.csv");
    private static final double TOLERANCE = 1e-12;

    /** The package that made the vectors draws limits for any number of points. */
    private static final RuleSet ANY_LENGTH = new RuleSet("test", 7, 7, 1, 1);

    private static final Map<SpecialCause, String> PACKAGE_NAMES = Map.of(
            SpecialCause.ABOVE_LIMIT, "Above UCL",
            SpecialCause.BELOW_LIMIT, "Below LCL",
            SpecialCause.TREND_RISING, "7 Point Trend (Increasing)",
            SpecialCause.TREND_FALLING, "7 Point Trend (Decreasing)",
            SpecialCause.NEAR_UPPER_LIMIT, "2 in 3 Above CL",
            SpecialCause.NEAR_LOWER_LIMIT, "2 in 3 Below CL",
            SpecialCause.SHIFT_ABOVE, "7 Points Above CL",
            SpecialCause.SHIFT_BELOW, "7 Points Below CL");

    static List<List<VectorRow>> cases() {
        return List.copyOf(VectorFile.cases("xmr.csv").values());
    }

    @AfterAll
    static void someRowsWereChecked() {
        TALLY.report();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void limitsAndRulesAreThoseOfThePackage(List<VectorRow> rows) {
        XmrChart chart = XmrChart.of(
                plan(rows),
                rows.stream().mapToDouble(row -> row.number("value")).toArray());
        for (int i = 0; i < rows.size(); i++) {
            VectorRow row = rows.get(i);
            XmrSegment segment = chart.segmentOf(i);
            Set<SpecialCause> causes = chart.points().get(i).causes();
            TALLY.relative(row, "mean", segment.mean(), TOLERANCE);
            assertThat(segment.limits().isPresent())
                    .isEqualTo(row.optional("lpl").isPresent());
            segment.limits().ifPresent(limits -> {
                TALLY.relative(row, "lpl", limits.lower(), TOLERANCE);
                TALLY.relative(row, "upl", limits.upper(), TOLERANCE);
                assertFlag(row, "outside", causes, SpecialCause.ABOVE_LIMIT, SpecialCause.BELOW_LIMIT);
            });
            assertFlag(row, "shift7", causes, SpecialCause.SHIFT_ABOVE, SpecialCause.SHIFT_BELOW);
            assertFlag(row, "trend7", causes, SpecialCause.TREND_RISING, SpecialCause.TREND_FALLING);
            assertFlag(row, "two_in_three", causes, SpecialCause.NEAR_UPPER_LIMIT, SpecialCause.NEAR_LOWER_LIMIT);
            assertThat(chart.points().get(i).reported().map(PACKAGE_NAMES::get).orElse("Common Cause"))
                    .as("%s reported rule", row)
                    .isEqualTo(row.text("reported_rule"));
        }
    }

    private static void assertFlag(
            VectorRow row, String column, Set<SpecialCause> causes, SpecialCause above, SpecialCause below) {
        assertThat(causes.contains(above) || causes.contains(below))
                .as("%s %s", row, column)
                .isEqualTo(row.text(column).equals("1"));
    }

    private static XmrPlan plan(List<VectorRow> rows) {
        List<Baseline> baselines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean starts = i == 0
                    || !rows.get(i).text("rebase_group").equals(rows.get(i - 1).text("rebase_group"));
            if (starts) {
                String frozen = rows.get(i).text("fix_after_n");
                OptionalInt points = frozen.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(frozen));
                baselines.add(new Baseline(i, points, "as in the vector"));
            }
        }
        return new XmrPlan(ANY_LENGTH, rows.getFirst().text("screen_outliers").equals("TRUE"), baselines);
    }

    @Test
    void elevenPointsHaveNeitherLimitsNorSignals() {
        double[] values = IntStream.range(0, 11).asDoubleStream().toArray();
        XmrChart chart = XmrChart.of(values);
        assertThat(chart.segmentOf(0).status()).isEqualTo(LimitStatus.NONE);
        assertThat(chart.segmentOf(0).limits()).isEmpty();
        assertThat(chart.points()).allMatch(point -> point.causes().isEmpty());
    }

    @Test
    void limitsAreOnTrialUntilTwentyPoints() {
        assertThat(statusOf(12)).isEqualTo(LimitStatus.TRIAL);
        assertThat(statusOf(19)).isEqualTo(LimitStatus.TRIAL);
        assertThat(statusOf(20)).isEqualTo(LimitStatus.FIRM);
    }

    private static LimitStatus statusOf(int points) {
        double[] alternating =
                IntStream.range(0, points).mapToDouble(i -> i % 2).toArray();
        return XmrChart.of(alternating).segmentOf(0).status();
    }

    @Test
    void anAlternatingSeriesHasLimitsWorkedByHand() {
        // steps of 2 around a mean of 11: 11 ∓ 2.66·2
        double[] values =
                IntStream.range(0, 20).mapToDouble(i -> 10 + 2 * (i % 2)).toArray();
        XmrSegment segment = XmrChart.of(values).segmentOf(0);
        assertThat(segment.mean()).isEqualTo(11);
        assertThat(segment.limits().orElseThrow().lower()).isCloseTo(5.68, within(1e-12));
        assertThat(segment.limits().orElseThrow().upper()).isCloseTo(16.32, within(1e-12));
    }

    @Test
    void aConstantSeriesHasNoLimitsAndNoSignals() {
        XmrChart chart = XmrChart.of(constant());
        assertThat(chart.segmentOf(0).limits()).isEmpty();
        assertThat(chart.points()).allMatch(point -> point.causes().isEmpty());
    }

    @Test
    void unscreenedTheLimitsOfAConstantSeriesAreItself() {
        XmrPlan unscreened = new XmrPlan(RuleSet.MDC_2025, false, List.of(Baseline.whole()));
        XmrChart chart = XmrChart.of(unscreened, constant());
        assertThat(chart.segmentOf(0).limits()).contains(new Interval(0.1, 0.1));
        assertThat(chart.points()).allMatch(point -> point.causes().isEmpty());
    }

    private static double[] constant() {
        double[] values = new double[20];
        Arrays.fill(values, 0.1);
        return values;
    }

    @Test
    void aShiftDoesNotMoveTheLimitsByItself() {
        double[] before = IntStream.range(0, 20).mapToDouble(i -> 10 + i % 2).toArray();
        double[] values = DoubleStream.concat(Arrays.stream(before), DoubleStream.of(14, 15, 14, 15, 14, 15, 14))
                .toArray();
        XmrChart frozen = XmrChart.of(XmrPlan.of(List.of(Baseline.frozenAfter(20))), values);
        assertThat(frozen.segments()).hasSize(1);
        assertThat(frozen.segmentOf(26).mean()).isEqualTo(10.5);
        assertThat(frozen.points().get(26).causes()).contains(SpecialCause.SHIFT_ABOVE, SpecialCause.ABOVE_LIMIT);
        assertThat(frozen.points().get(26).reported()).contains(SpecialCause.ABOVE_LIMIT);
    }

    @Test
    void aNewBaselineNeedsARecordedDecision() {
        assertThatThrownBy(() -> Baseline.from(20, " "))
                .hasMessage("The new baseline from point 20 lacks its recorded decision");
    }

    @Test
    void laterOfTwoTrendsNamesTheirTurningPoint() {
        double[] values = {1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1};
        XmrChart chart = XmrChart.of(values);
        assertThat(chart.points().get(5).causes()).contains(SpecialCause.TREND_RISING);
        assertThat(chart.points().get(6).causes()).contains(SpecialCause.TREND_FALLING);
        assertThat(chart.points().get(12).causes()).contains(SpecialCause.TREND_FALLING);
    }

    @Test
    void rulesInForceAreVersioned() {
        assertThat(XmrChart.of(1, 2).rules()).isEqualTo(new RuleSet("MDC-2025", 7, 7, 12, 20));
    }

    @Property(tries = 200)
    void movingAndStretchingTheSeriesMovesAndStretchesTheLimits(@ForAll Random random) {
        double[] values = random.doubles(24, 0, 100).map(Math::rint).toArray();
        XmrChart chart = XmrChart.of(values);
        XmrChart moved =
                XmrChart.of(Arrays.stream(values).map(value -> 4 * value - 8).toArray());
        Interval limits = chart.segmentOf(0).limits().orElseThrow();
        assertThat(moved.segmentOf(0).limits().orElseThrow().lower()).isCloseTo(4 * limits.lower() - 8, within(1e-9));
        assertThat(limits.contains(chart.segmentOf(0).mean())).isTrue();
    }

    @Property(tries = 200)
    void upsideDownEverySignalTurnsRound(@ForAll Random random) {
        double[] values = random.doubles(30, 0, 100)
                .map(value -> Math.rint(value) + value * 1e-3)
                .toArray();
        XmrChart chart = XmrChart.of(values);
        XmrChart turned = XmrChart.of(Arrays.stream(values).map(value -> -value).toArray());
        for (int i = 0; i < values.length; i++) {
            assertThat(turned.points().get(i).causes())
                    .hasSameSizeAs(chart.points().get(i).causes());
        }
    }
}
