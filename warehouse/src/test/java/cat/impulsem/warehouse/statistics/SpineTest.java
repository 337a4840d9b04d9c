package cat.impulsem.warehouse.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpineTest {
    private static final Tally TALLY = new Tally("spine.csv");
    private static final double TOLERANCE = 1e-12;

    static List<VectorRow> rows() {
        return VectorFile.rows("spine.csv");
    }

    @AfterAll
    static void someRowsWereChecked() {
        TALLY.report();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void positionsFollowTheRule(VectorRow row) {
        Spine spine = new Spine(
                row.number("benchmark"),
                row.number("minimum"),
                row.number("maximum"),
                Polarity.valueOf(row.text("polarity")));
        for (String place : List.of("minimum", "q1", "q3", "maximum", "value")) {
            TALLY.absolute(row, "pos_" + place, spine.position(row.number(place)), TOLERANCE);
        }
    }

    @Test
    void sevenUnitsWouldNameTheExtremes() {
        assertThat(Spine.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0), 4, Polarity.HIGH_IS_GOOD))
                .isEmpty();
    }

    @Test
    void unitsAllAtTheBenchmarkHaveNoSpine() {
        assertThat(Spine.of(Collections.nCopies(8, 4.0), 4, Polarity.HIGH_IS_GOOD))
                .isEmpty();
    }

    @Property(tries = 300)
    void unitsLieOnTheSpineNegativeOnesToo(
            @ForAll @Size(min = 8, max = 40) List<@DoubleRange(min = -100, max = 100) Double> values,
            @ForAll @DoubleRange(min = -100, max = 100) double benchmark,
            @ForAll Polarity polarity) {
        Spine.of(values, benchmark, polarity).ifPresent(spine -> {
            assertThat(values)
                    .allSatisfy(value -> assertThat(spine.position(value)).isBetween(-1.0, 1.0));
            assertThat(Math.abs(spine.position(benchmark))).isZero();
        });
    }
}
