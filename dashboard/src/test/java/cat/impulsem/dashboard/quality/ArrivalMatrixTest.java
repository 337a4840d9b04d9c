package cat.impulsem.dashboard.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArrivalMatrixTest {
    @Test
    void aMatrixHasNoMoreYearsThanASheetHasRoomFor() {
        List<List<LocalDate>> runs = ArrivalMatrix.runs(months("2016-03-01", 118));

        assertThat(runs).hasSize(2);
        assertThat(runs.getFirst())
                .hasSize(58)
                .startsWith(LocalDate.of(2016, 3, 1))
                .endsWith(LocalDate.of(2020, 12, 1));
        assertThat(runs.getLast())
                .hasSize(60)
                .startsWith(LocalDate.of(2021, 1, 1))
                .endsWith(LocalDate.of(2025, 12, 1));
    }

    @Test
    void fewMonthsStandInOneMatrix() {
        assertThat(ArrivalMatrix.runs(months("2023-01-01", 36))).hasSize(1);
        assertThat(ArrivalMatrix.runs(List.of())).isEmpty();
    }

    private static List<LocalDate> months(String first, int count) {
        return Stream.iterate(LocalDate.parse(first), month -> month.plusMonths(1))
                .limit(count)
                .toList();
    }
}
