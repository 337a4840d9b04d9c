package cat.impulsem.warehouse.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvFieldTest {
    @Test
    void numbersAreWrittenInFullWithoutExponent() {
        assertThat(CsvField.of(0.0)).isEqualTo("0");
        assertThat(CsvField.of(-0.0)).isEqualTo("0");
        assertThat(CsvField.of(780.0)).isEqualTo("780");
        assertThat(CsvField.of(-1.25)).isEqualTo("-1.25");
        assertThat(CsvField.of(1e-9)).isEqualTo("0.000000001");
        assertThat(CsvField.of(12_345_678_901_234_567.0)).isEqualTo("12345678901234568");
        assertThat(CsvField.of(null)).isEmpty();
    }

    @Test
    void textsAreQuotedWhereNeededAndNeverAFormula() {
        assertThat(CsvField.of("el Raval")).isEqualTo("el Raval");
        assertThat(CsvField.of("a, \"b\"")).isEqualTo("\"a, \"\"b\"\"\"");
        assertThat(CsvField.of("=1+1")).isEqualTo("'=1+1");
    }
}
