package cat.impulsem.warehouse.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2024-04, MONTH, 2024-04-01, 2024-05-01, 1",
        "2024-Q2, QUARTER, 2024-04-01, 2024-07-01, 3",
        "2024-Q4, QUARTER, 2024-10-01, 2025-01-01, 3",
        "2024, YEAR, 2024-01-01, 2025-01-01, 12",
        "2023/24, SCHOOL_YEAR, 2023-09-01, 2024-09-01, 12",
        "1999/00, SCHOOL_YEAR, 1999-09-01, 2000-09-01, 12",
        "plan-2024-07, PLAN_YEAR, 2024-07-01, 2025-07-01, 12",
        "2024-02..2024-06, RANGE, 2024-02-01, 2024-07-01, 5"
    })
    void everySortOfPeriodIsReadAndWritten(
            String text, Period.Grain grain, LocalDate start, LocalDate end, int months) {
        Period period = Period.parse(text);
        assertThat(period.grain()).isEqualTo(grain);
        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(end);
        assertThat(period.monthCount()).isEqualTo(months);
        assertThat(period).hasToString(text);
    }

    @Test
    void aSchoolYearEndsInTheYearAfterItStarts() {
        assertThatThrownBy(() -> Period.parse("2023/25"))
                .isInstanceOf(DateTimeException.class)
                .hasMessage("school year 2023/25 does not end in the year after it starts");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04, 2022-04",
        "2024-Q2, 2022-Q2",
        "2024, 2022",
        "2023/24, 2022",
        "plan-2024-07, 2022",
        "2024-11..2025-01, 2022-11..2023-01"
    })
    void theBaselineHasTheSameCalendarMonths(String period, String baseline) {
        assertThat(Period.parse(period).sameMonthsOf(2022)).hasToString(baseline);
    }

    @Test
    void aRollingYearIsMeasuredAgainstTheYearWithTheSameTwelveMonths() {
        assertThat(Period.rolling12(YearMonth.of(2024, 6)).sameMonthsOf(2022)).isEqualTo(Period.year(2022));
    }
}
