package cat.impulsem.warehouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class HidingCostTest {

    @Test
    void cityIsDearerThanDistrictAndDistrictThanCentre() {
        List<Cell> cells =
                List.of(Cell.hideable("centre", 9, 1), Cell.hideable("district", 9, 1), Cell.hideable("city", 9, 1));
        List<Relation> relations =
                List.of(new Relation("district", List.of("centre")), new Relation("city", List.of("district")));

        assertThat(HidingCost.byHeight(cells, relations))
                .extracting(Cell::id, Cell::cost)
                .containsExactly(
                        tuple("centre", HidingCost.of(0, 9)),
                        tuple("city", HidingCost.of(2, 9)),
                        tuple("district", HidingCost.of(1, 9)));
        assertThat(HidingCost.of(2, 9)).isGreaterThan(HidingCost.of(1, 9));
        assertThat(HidingCost.of(1, 9)).isGreaterThan(HidingCost.of(0, 9));
    }

    @Test
    void largerFigureIsDearer() {
        assertThat(HidingCost.of(0, 100)).isGreaterThan(HidingCost.of(0, 10));
    }
}
