package cat.impulsem.warehouse.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusteredFunnelTest {
    private static List<ClusteredRatio> apart(int units) {
        return IntStream.range(0, units)
                .mapToObj(i -> new ClusteredRatio(i % 2 == 0 ? 0.2 : 0.4, 0.01, 500))
                .toList();
    }

    // Every score is 10, so phi = 100; w = 10,000: tau2 = (40 * 100 - 39) / (400,000 - 10,000).
    @Test
    void theSpreadOfUnitsIsWorkedOutByHand() {
        ClusteredFunnel funnel = ClusteredFunnel.estimate(0.3, apart(40)).orElseThrow();
        double tau2 = 3961 / 390_000.0;
        assertThat(funnel.usualSpread()).isCloseTo(Math.sqrt(tau2), within(1e-12));
        FunnelLimits limits = funnel.limits(0.3, new ClusteredRatio(0.2, 0.01, 500));
        assertThat(limits.percent95().upper())
                .isCloseTo(0.3 + 1.959963984540054 * Math.sqrt(tau2 + 0.0001), within(1e-12));
        assertThat(limits.classify(0.2)).isEqualTo(Significance.NOT_SIGNIFICANT);
        assertThat(limits.classify(0.7)).isEqualTo(Significance.HIGH_0_001);
    }

    @Test
    void fewUnitsTellTooLittle() {
        assertThat(ClusteredFunnel.estimate(0.3, apart(19))).isEmpty();
    }

    @Test
    void unitsThatDifferByChanceStayInside() {
        Random random = new Random(11);
        int outside = 0;
        for (int draw = 0; draw < 200; draw++) {
            List<ClusteredRatio> units = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                double error = 0.005 + 0.02 * random.nextDouble();
                units.add(new ClusteredRatio(0.3 + error * random.nextGaussian(), error, 500));
            }
            ClusteredFunnel funnel = ClusteredFunnel.estimate(0.3, units).orElseThrow();
            for (ClusteredRatio unit : units) {
                outside += funnel.limits(0.3, unit).classify(unit.value()).isOutside() ? 1 : 0;
            }
        }
        assertThat(outside / 8000.0).isLessThan(0.004);
    }
}
