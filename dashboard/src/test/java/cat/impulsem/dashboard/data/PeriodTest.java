package cat.impulsem.dashboard.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @ValueSource(strings = {"2024-05..2025-04", "2024", "2024-03", "2024-H2", "2024-Q1"})
    void whatIsReadIsWrittenAgain(String text) {
        assertThat(Period.parse(text).orElseThrow().inUrl()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2024-13", "2024-01..2024-06", "2024-05..", "20x4", "2024-H3", "2024-Q5"})
    void whatIsNoPeriodIsRefused(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @Test
    void yearBeforeMovesBothEnds() {
        assertThat(Period.parse("2024-05..2025-04").orElseThrow().yearBefore().inUrl())
                .isEqualTo("2023-05..2024-04");
    }
}
