package cat.impulsem.etl.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    @Test
    void easterIsWhereTheAlmanacHasIt() {
        assertThat(WorkingDays.easter(2016)).isEqualTo("2016-03-27");
        assertThat(WorkingDays.easter(2019)).isEqualTo("2019-04-21");
        assertThat(WorkingDays.easter(2024)).isEqualTo("2024-03-31");
        assertThat(WorkingDays.easter(2025)).isEqualTo("2025-04-20");
    }

    @Test
    void holidaysOfTheCityAreNotWorked() {
        assertThat(WorkingDays.isWorking(LocalDate.of(2024, 9, 24))).isFalse();
        assertThat(WorkingDays.isWorking(LocalDate.of(2024, 5, 20))).isFalse();
        assertThat(WorkingDays.isWorking(LocalDate.of(2024, 3, 29))).isFalse();
        assertThat(WorkingDays.isWorking(LocalDate.of(2024, 12, 26))).isFalse();
        assertThat(WorkingDays.isWorking(LocalDate.of(2024, 9, 25))).isTrue();
    }

    /** September 2024: 21 days from Monday to Friday, less the 11th and the 24th. */
    @Test
    void aMonthHasItsWorkingDaysOnly() {
        assertThat(WorkingDays.of(YearMonth.of(2024, 9))).hasSize(19);
    }
}
