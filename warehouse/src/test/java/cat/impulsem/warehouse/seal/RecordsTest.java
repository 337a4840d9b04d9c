package cat.impulsem.warehouse.seal;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.indicator.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Proofs of a town of 14 months, of which the first was erased since. */
class RecordsTest {
    private static final YearMonth ERASED = YearMonth.of(2023, 12);
    private static final YearMonth KEPT = YearMonth.of(2024, 2);

    private static Ground withoutFirstMonth(Ground ground) {
        Membership all = ground.membership();
        List<YearMonth> months = all.months().subList(1, all.months().size());
        Map<String, List<List<Integer>>> units = new TreeMap<>();
        all.units().forEach((unit, centres) -> units.put(unit, centres.subList(1, centres.size())));
        return new Ground(
                new Membership(all.centres(), all.families(), months, units),
                months.stream().map(Period::month).toList());
    }

    @Test
    void aProofIsTakenOverWithoutItsErasedMonths() {
        Ground then = TownFigures.ground();
        Ground left = withoutFirstMonth(then);
        Cube cube = new Cube(
                left, new Cube.Grids(left), List.of(TownFigures.ofVisits().figures(left)));
        long[][] table = {
            {0, then.number(TownFigures.month(1, ERASED)), 5}, {0, then.number(TownFigures.month(1, KEPT)), -5}
        };
        List<Long> moves = new ArrayList<>();
        Records.shift(table, then, cube).forEach((base, atom, by) -> moves.add(by));
        assertThat(moves).containsExactly(-5L);
    }
}
