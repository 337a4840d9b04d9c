package cat.impulsem.dashboard.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeighbourhoodsTest {
    /** First and last neighbourhood of some districts, as the city lists them. */
    @ParameterizedTest
    @CsvSource({
        "01, 01", "04, 01", "05, 02", "10, 02", "11, 03", "19, 04", "22, 05", "32, 06", "33, 07", "56, 08", "63, 09",
        "64, 10", "73, 10"
    })
    void codeTellsTheDistrict(String neighbourhood, String district) {
        assertThat(Neighbourhoods.district(neighbourhood)).isEqualTo(district);
    }
}
