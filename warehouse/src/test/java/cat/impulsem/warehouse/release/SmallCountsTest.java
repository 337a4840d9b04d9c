package cat.impulsem.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.engine.Ledger;
import java.time.YearMonth;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallCountsTest {
    private static Ledger.Arrival arrival(long good, long bad) {
        return new Ledger.Arrival("attentions", 1, YearMonth.of(2024, 1), true, good, bad);
    }

    @Test
    void oneToNineRowsInQuarantineAreLeftOutBesideManyGoodOnes() {
        assertThat(LongStream.rangeClosed(1, 9).boxed())
                .allSatisfy(bad -> assertThat(CompletenessRows.shown(bad, arrival(100, bad)))
                        .isNull());
        assertThat(CompletenessRows.shown(100, arrival(100, 4))).isEqualTo(100);
    }

    @Test
    void noneAndTenRowsAreShown() {
        assertThat(CompletenessRows.shown(0, arrival(100, 0))).isZero();
        assertThat(CompletenessRows.shown(10, arrival(100, 10))).isEqualTo(10);
    }

    @Test
    void fewGoodRowsAreLeftOutBesideManyBadOnes() {
        assertThat(CompletenessRows.shown(9, arrival(9, 40))).isNull();
    }

    @Test
    void fewRowsInAllAreLeftOutWithTheirZero() {
        assertThat(CompletenessRows.shown(0, arrival(9, 0))).isNull();
        assertThat(CompletenessRows.shown(0, arrival(0, 0))).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8, 9})
    void noneOrAllOfFewerThanTenPersonsIsHidden(int den) {
        assertThat(SmallCells.isFewPersons(5, true, 0, den)).isTrue();
        assertThat(SmallCells.isFewPersons(5, true, den, den)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "10, 10", "5, 10", "0, 200"})
    void noneOrAllOfTenPersonsIsShown(int num, int den) {
        assertThat(SmallCells.isFewPersons(5, true, num, den)).isFalse();
    }

    @Test
    void aHeadcountOfNobodyIsShown() {
        assertThat(SmallCells.isFewPersons(5, false, 0, 1)).isFalse();
        assertThat(SmallCells.isFewPersons(5, false, 4, 1)).isTrue();
    }

    @Test
    void theManifestPromisesNothingThatRelationsLack() {
        assertThat(Manifest.complementaryRule(0)).contains("no relation of shown cells leaves exactly one");
        assertThat(Manifest.complementaryRule(3))
                .contains("except in 3 relation(s)")
                .doesNotContain("no relation");
    }
}
