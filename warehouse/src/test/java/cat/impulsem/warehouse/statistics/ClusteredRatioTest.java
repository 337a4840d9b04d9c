package cat.impulsem.warehouse.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ClusteredRatioTest {
    @Test
    void threeStaffDaysHaveAnErrorWorkedByHand() {
        // R = 6/30 = 0.2; residuals 1 − 2, 2 − 2, 3 − 2; √(3/2·2)/30
        ClusteredRatio ratio = ClusteredRatio.of(
                        List.of(new ClusterTotal(1, 10), new ClusterTotal(2, 10), new ClusterTotal(3, 10)))
                .orElseThrow();
        assertThat(ratio.value()).isCloseTo(0.2, within(1e-15));
        assertThat(ratio.standardError()).isCloseTo(Math.sqrt(3) / 30, within(1e-15));
        assertThat(ratio.interval(Confidence.PERCENT_95).upper())
                .isCloseTo(0.2 + 1.959963984540054 * Math.sqrt(3) / 30, within(1e-12));
    }

    @Test
    void oneStaffDayHasNoError() {
        assertThat(ClusteredRatio.of(List.of(new ClusterTotal(1, 10)))).isEmpty();
        assertThat(ClusteredRatio.of(Collections.nCopies(3, new ClusterTotal(0, 0))))
                .isEmpty();
    }

    @Test
    void daysOfTheSameShareHaveNoErrorHoweverLong() {
        ClusteredRatio ratio = ClusteredRatio.of(List.of(new ClusterTotal(100, 400), new ClusterTotal(50, 200)))
                .orElseThrow();
        assertThat(ratio.standardError()).isZero();
    }

    @Test
    void sumsOverClustersGiveTheSameErrorAsTheClusters() {
        RatioMoments days = RatioMoments.of(new ClusterTotal(1, 10))
                .plus(RatioMoments.of(new ClusterTotal(2, 10)))
                .plus(RatioMoments.of(new ClusterTotal(3, 10)));
        assertThat(ClusteredRatio.of(days).orElseThrow().standardError()).isCloseTo(Math.sqrt(3) / 30, within(1e-15));
        assertThat(days.possible()).isEqualTo(new Interval(0, 1));
        assertThat(ClusteredRatio.of(days.minus(RatioMoments.of(new ClusterTotal(2, 10))))
                        .orElseThrow()
                        .value())
                .isEqualTo(0.2);
    }

    @Test
    void aRatioOfUnlikeThingsMayBeAboveOne() {
        assertThat(RatioMoments.of(new ClusterTotal(90, 1)).possible())
                .isEqualTo(new Interval(0, Double.POSITIVE_INFINITY));
        assertThat(RatioMoments.of(new ClusterTotal(-1, 1)).possible().lower()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void differenceOfIndependentRatiosAddsTheirVariances() {
        ClusteredRatio centre = new ClusteredRatio(0.4, 0.03, 50);
        ClusteredRatio rest = new ClusteredRatio(0.3, 0.04, 2_000);
        Effect difference = centre.minus(rest, Confidence.PERCENT_95);
        assertThat(difference.value()).isCloseTo(0.1, within(1e-12));
        assertThat(difference.standardError()).isCloseTo(0.05, within(1e-12));
    }

    @Property(tries = 300)
    void unitsAndOrderDoNotMatter(@ForAll Random random) {
        List<ClusterTotal> days = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double minutes = 60 + random.nextInt(400);
            days.add(new ClusterTotal(Math.floor(minutes * random.nextDouble()), minutes));
        }
        ClusteredRatio inMinutes = ClusteredRatio.of(days).orElseThrow();
        assertThat(inMinutes.interval(Confidence.PERCENT_99_8).contains(inMinutes.value()))
                .isTrue();
        List<ClusterTotal> inHours = new ArrayList<>(days.stream()
                .map(day -> new ClusterTotal(day.numerator() / 60, day.denominator() / 60))
                .toList());
        Collections.shuffle(inHours, random);
        assertThat(ClusteredRatio.of(inHours).orElseThrow().standardError())
                .isCloseTo(inMinutes.standardError(), within(1e-12));
    }
}
