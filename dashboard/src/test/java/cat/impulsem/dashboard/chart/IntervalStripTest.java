package cat.impulsem.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.chart.IntervalStrip.Axis;
import org.junit.jupiter.api.Test;

/** The axis has 164 units between its margins of 6. */
class IntervalStripTest {
    private static final Axis AXIS = new Axis(10, 50);

    @Test
    void sameNumberLiesAtTheSamePlaceInEveryRow() {
        assertThat(AXIS.place(10)).isEqualTo(6);
        assertThat(AXIS.place(20)).isEqualTo(47);
        assertThat(AXIS.place(50)).isEqualTo(170);
        assertThat(new IntervalStrip(AXIS, 20, 10.0, 30.0, 50.0).draw("x").toString())
                .contains("cx=\"47.0\"", "x=\"169.0\"", "x=\"6.0\" y=\"11\" width=\"82.0\"");
    }

    @Test
    void figureWithoutAnIntervalIsADotAlone() {
        assertThat(new IntervalStrip(AXIS, 20, null, null, null).draw("x").toString())
                .contains("circle")
                .doesNotContain("rect");
    }

    @Test
    void singleNumberLiesInTheMiddle() {
        assertThat(new Axis(7, 7).place(7)).isEqualTo(88);
    }
}
