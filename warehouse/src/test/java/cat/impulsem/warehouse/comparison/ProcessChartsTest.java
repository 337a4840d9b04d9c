package cat.impulsem.warehouse.comparison;

import static cat.impulsem.warehouse.comparison.Release.city;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cat.impulsem.warehouse.comparison.ComparisonPlan.Chart;
import cat.impulsem.warehouse.indicator.Direction;
import cat.impulsem.warehouse.indicator.OverCentres;
import cat.impulsem.warehouse.indicator.OverTime;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.indicator.Uncertainty;
import cat.impulsem.warehouse.statistics.LimitStatus;
import cat.impulsem.warehouse.statistics.SpecialCause;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProcessChartsTest {
    private static final YearMonth FIRST = YearMonth.of(2023, 1);

    private static Declared minutes() {
        return Declared.share().uncertainty(Uncertainty.S1);
    }

    private static Period month(int index) {
        return Period.month(FIRST.plusMonths(index));
    }

    /** Months whose value is the given one in percent. */
    private static Release months(Declared declared, double... values) {
        Release release = new Release(declared.indicator());
        for (int i = 0; i < values.length; i++) {
            release.figure(city(), month(i), values[i], 100);
        }
        return release;
    }

    private static double[] alternating(int months) {
        double[] values = new double[months];
        for (int i = 0; i < months; i++) {
            values[i] = i % 2 == 0 ? 10 : 12;
        }
        return values;
    }

    private static List<ProcessPoint> chart(Release release) {
        List<List<ProcessPoint>> all = new ProcessCharts(release.figures()).all();
        return all.isEmpty() ? List.of() : all.getFirst();
    }

    // Mean 11, every step 2: limits 11 -+ 2.66 * 2.
    @Test
    void limitsOfMonthsAreWorkedOutByHand() {
        List<ProcessPoint> points = chart(months(minutes(), alternating(20)));
        assertThat(points).hasSize(20).allSatisfy(point -> {
            assertThat(point.mean()).isCloseTo(11, within(1e-9));
            assertThat(point.limits().orElseThrow().lower()).isCloseTo(5.68, within(1e-9));
            assertThat(point.limits().orElseThrow().upper()).isCloseTo(16.32, within(1e-9));
            assertThat(point.reported()).isEmpty();
            assertThat(point.status()).isEqualTo(LimitStatus.FIRM);
        });
    }

    @Test
    void twelveMonthsAreATrialAndElevenNoChart() {
        assertThat(chart(months(minutes(), alternating(12))))
                .allSatisfy(point -> assertThat(point.status()).isEqualTo(LimitStatus.TRIAL));
        assertThat(chart(months(minutes(), alternating(11)))).isEmpty();
    }

    @Test
    void aHiddenMonthIsLeftOutAndCounted() {
        Release release = months(minutes(), alternating(20));
        release.hidden(city(), month(20)).figure(city(), month(21), 11, 100);
        List<ProcessPoint> points = chart(release);
        assertThat(points).hasSize(21).allSatisfy(point -> assertThat(point.leftOut())
                .isEqualTo(1));
        assertThat(points).extracting(point -> point.figure().period()).doesNotContain(month(20));
    }

    @Test
    void withMoreThanAQuarterLeftOutThereIsNoChart() {
        Release four = new Release(minutes().indicator());
        Release five = new Release(minutes().indicator());
        for (int i = 0; i < 17; i++) {
            boolean inGapOfFive = i > 0 && i < 6;
            if (!inGapOfFive) {
                five.figure(city(), month(i), 10 + i % 2, 100);
            }
            if (!inGapOfFive && i > 0 || i == 5 || i == 0) {
                four.figure(city(), month(i), 10 + i % 2, 100);
            }
        }
        assertThat(chart(four)).hasSize(13);
        assertThat(chart(five)).isEmpty();
    }

    @Test
    void onlyMonthsMakeAChart() {
        Release release = months(minutes(), alternating(12));
        release.figure(city(), Period.year(2023), 11, 100);
        assertThat(chart(release)).hasSize(12);
        assertThat(chart(months(minutes().over(OverCentres.SUM, OverTime.LAST), alternating(20))))
                .isEmpty();
    }

    // Even wholes: p' is the chart of single months, whatever chance alone would allow.
    @Test
    void sharesHaveLaneysLimits() {
        Release release = new Release(Declared.share().indicator());
        for (int i = 0; i < 20; i++) {
            release.figure(city(), month(i), i % 2 == 0 ? 100_000 : 120_000, 1_000_000);
        }
        List<ProcessPoint> points = chart(release);
        assertThat(points).hasSize(20).allSatisfy(point -> {
            assertThat(point.chart()).isEqualTo(Chart.LANEY);
            assertThat(point.mean()).isCloseTo(11, within(1e-9));
            // 3 / 1.128 steps of 2
            assertThat(point.limits().orElseThrow().upper()).isCloseTo(11 + 3 / 1.128 * 2, within(1e-9));
            assertThat(point.reported()).isEmpty();
        });
    }

    @Test
    void aRunOfSevenRaisesOneSignalInItsSeventhMonth() {
        double[] values = alternating(28);
        values[19] = 10;
        for (int i = 20; i < 28; i++) {
            values[i] = 13 + 0.1 * (i % 2);
        }
        List<ProcessPoint> points = chart(months(minutes().direction(Direction.DOWN), values));
        Optional<Signal> signal = new ChartSignals(Direction.DOWN, FIRST.plusMonths(27)).of(points);
        assertThat(signal).isPresent();
        assertThat(signal.get().rule()).isEqualTo("shift_above");
        assertThat(signal.get().raisedOn()).isEqualTo(FIRST.plusMonths(20 + 7).atDay(1));
        assertThat(signal.get().standing()).isEqualTo(Standing.WORSE);
        assertThat(signal.get().id()).isEqualTo("X-city-city-shift_above-2025-04-01");
        assertThat(signal.get().ruleSet()).isEqualTo("MDC-2025");
    }

    @Test
    void aRunThatGoesOnKeepsItsSignal() {
        double[] values = alternating(30);
        values[19] = 10;
        for (int i = 20; i < 30; i++) {
            values[i] = 13 + 0.1 * (i % 2);
        }
        List<ProcessPoint> all = chart(months(minutes(), values));
        Signal later =
                new ChartSignals(Direction.UP, FIRST.plusMonths(29)).of(all).orElseThrow();
        assertThat(later.raisedOn()).isEqualTo(LocalDate.of(2025, 4, 1));
    }

    @Test
    void whatHappenedLongAgoOrOnTrialIsNoSignal() {
        double[] values = alternating(30);
        values[10] = 40;
        ChartSignals signals = new ChartSignals(Direction.UP, FIRST.plusMonths(29));
        List<ProcessPoint> points = chart(months(minutes(), values));
        assertThat(points.get(10).causes()).contains(SpecialCause.ABOVE_LIMIT);
        assertThat(signals.of(points)).isEmpty();
        double[] few = alternating(15);
        few[14] = 40;
        List<ProcessPoint> trial = chart(months(minutes(), few));
        assertThat(trial.get(14).causes()).contains(SpecialCause.ABOVE_LIMIT);
        assertThat(new ChartSignals(Direction.UP, FIRST.plusMonths(14)).of(trial))
                .isEmpty();
    }

    // The reference says that some rule fires in 18 % of series of 24 months in control; here any of the last three
    // months must take part.
    @Test
    void monthsInControlSeldomSignal() {
        Random random = new Random(7);
        int signals = 0;
        for (int draw = 0; draw < 1000; draw++) {
            double[] values = new double[24];
            for (int i = 0; i < values.length; i++) {
                values[i] = 30 + 3 * random.nextGaussian();
            }
            signals += new ChartSignals(Direction.UP, FIRST.plusMonths(23))
                            .of(chart(months(minutes(), values)))
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertThat(signals / 1000.0).isLessThan(0.10);
    }
}
