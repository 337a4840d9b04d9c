package cat.impulsem.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.indicator.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitPeriodTest {
    @ParameterizedTest
    @CsvSource({"city,CITY,city", "06,DISTRICT,06", "d06,DISTRICT,06", "c17,CENTRE,17", "c6,CENTRE,6"})
    void aUnitIsNamedAsInDataOrAsInAddressesOfTheDashboard(String spelled, Level level, String code) {
        UnitPeriod asked = new UnitPeriod(spelled, Period.parse("2024-04"));
        assertThat(asked.level()).isEqualTo(level);
        assertThat(asked.code()).isEqualTo(code);
    }
}
