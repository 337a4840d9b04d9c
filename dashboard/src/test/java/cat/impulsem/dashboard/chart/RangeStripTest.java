package cat.impulsem.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RangeStripTest {
    @Test
    void middleHalfLiesBetweenTheQuartiles() {
        RangeStrip strip =
                new RangeStrip(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 10.0), 2.0, 3.0, RangeStrip.Standing.SIMILAR);

        assertThat(strip.quantile(0.25)).isCloseTo(2.25, within(1e-9));
        assertThat(strip.quantile(0.75)).isCloseTo(4.75, within(1e-9));
    }

    @Test
    void unitWithoutFigureHasNoDot() {
        assertThat(new RangeStrip(List.of(1.0, 2.0), null, null, null).draw("x").toString())
                .doesNotContain("circle");
    }

    @Test
    void lineBreaksWhereThereIsNoFigure() {
        String drawn =
                Sparkline.of(Arrays.asList(1.0, 2.0, null, 3.0)).draw("x").toString();

        assertThat(drawn.chars().filter(letter -> letter == 'M').count()).isEqualTo(2);
    }
}
