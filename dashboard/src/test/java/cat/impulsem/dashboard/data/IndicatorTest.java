package cat.impulsem.dashboard.data;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.Indicator.Calculation;
import cat.impulsem.dashboard.data.Indicator.Measure;
import cat.impulsem.dashboard.data.Indicator.Rules;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndicatorTest {
    private static final Measure SUM = new Measure("hours", 0, "level");

    @Test
    void whatIsHeldAgainstABaselineOrWeighsTwoSidesIsADifference() {
        assertThat(indicator(SUM, "up", "s1_change", "").isDifference()).isTrue();
        assertThat(indicator(SUM, "up", "s4", "where work_date >= :b0").isDifference())
                .isTrue();
        assertThat(indicator(SUM, "band", "s4", "").isDifference()).isTrue();
        assertThat(indicator(new Measure("balance", 2, "ratio"), "up", "s4", "").isDifference())
                .isTrue();
    }

    @Test
    void countsAndRatiosAreNone() {
        assertThat(indicator(SUM, "up", "s4", "where work_date >= :p0").isDifference())
                .isFalse();
        assertThat(indicator(new Measure("ratio", 2, "ratio"), "band", "s4", ":b0")
                        .isDifference())
                .isFalse();
    }

    private static Indicator indicator(Measure measure, String direction, String uncertainty, String sql) {
        return new Indicator(
                "X",
                1,
                LocalDate.of(2016, 1, 1),
                true,
                "X",
                null,
                measure,
                direction,
                new Calculation(1, List.of(), sql),
                new Rules(uncertainty, "open"));
    }
}
