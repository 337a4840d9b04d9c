package cat.impulsem.warehouse.seal;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Period;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Figures of each centre at the end of a month: 600 of 1000 in the town of {@link TownFigures}, released until December 2024.
 * Of M.D it is the same minutes in all months, those around an accompaniment that ended long ago.
 */
class WaitingCentresTest {
    private static final Period DECEMBER = Period.month(YearMonth.of(2024, 12));
    private static final Period JANUARY = Period.month(YearMonth.of(2025, 1));
    private static final int LAST = 13;
    private final Ground ground = TownFigures.ground();

    private Figures figures(String id, IntBinaryOperator num) {
        return TownFigures.each(ground, id, place -> sum(place, num), place -> sum(place, (leaf, month) -> 1000));
    }

    private double sum(int place, IntBinaryOperator number) {
        int month = ground.lastMonth(place);
        return ground.leaves(place, month).stream()
                .mapToInt(leaf -> number.applyAsInt(leaf, month))
                .sum();
    }

    private Waiting.Kept kept(Figures now, Level level, String unit, Period period) {
        Grid grid = Grid.of(ground, Adding.of(now.indicator()));
        String id = now.indicator().id();
        PastFigures past = PastFigures.of(List.of(record(figures(id, (leaf, month) -> 600))))
                .get(id);
        WaitingCentres waiting = new WaitingCentres(ground, grid, now, past, "one", Contributors.UNKNOWN);
        Place place = new Place(ViewMode.WAS, level, unit, period);
        return waiting.kept(ground.number(place), waiting.atoms(), past.at(place));
    }

    private LedgerRecord record(Figures figures) {
        int size = ground.size();
        double[] nums = new double[size];
        double[] dens = new double[size];
        StringBuilder states = new StringBuilder();
        for (int place = 0; place < size; place++) {
            nums[place] = figures.number(place, false);
            dens[place] = figures.number(place, true);
            states.append(ground.lastMonth(place) == LAST ? '-' : 'F');
        }
        LedgerRecord.Released released = new LedgerRecord.Released(
                figures.indicator().id(),
                "one",
                0,
                false,
                states.toString(),
                List.of(),
                nums,
                dens,
                Map.of(),
                List.of());
        List<String> periods = Arrays.stream(ground.all()
                        .mapToObj(place -> ground.place(place).period())
                        .distinct()
                        .toArray(Period[]::new))
                .map(Periods::text)
                .toList();
        return new LedgerRecord(
                "S", null, null, "view", periods, ground.membership(), List.of(released), List.of(), List.of());
    }

    /** Thirty minutes more of centre 1, in all months alike: December keeps its 600, and 630 in January would tell them. */
    @Test
    void newMonthOfTheSameMinutesWaitsWithTheMonthBefore() {
        Figures now = figures("M.D", (leaf, month) -> leaf == 0 ? 630 : 600);

        assertThat(kept(now, Level.CENTRE, "1", DECEMBER).how()).isEqualTo(Waiting.How.AS_BEFORE);
        assertThat(kept(now, Level.CENTRE, "1", JANUARY)).isEqualTo(new Waiting.Kept(Waiting.How.MOVED, 600, 1000));
        assertThat(kept(now, Level.DISTRICT, "01", JANUARY)).isEqualTo(new Waiting.Kept(Waiting.How.MOVED, 1800, 3000));
        assertThat(kept(now, Level.CENTRE, "2", JANUARY)).isEqualTo(Waiting.Kept.AS_IS);
    }

    /** Another accompaniment ended: other minutes altogether. */
    @Test
    void newMonthOfOtherMinutesIsAsItIs() {
        Figures now = figures("M.D", (leaf, month) -> leaf > 0 ? 600 : month == LAST ? 750 : 630);

        assertThat(kept(now, Level.CENTRE, "1", JANUARY)).isEqualTo(Waiting.Kept.AS_IS);
    }

    /** A stock of one day may change from month to month by itself. */
    @Test
    void newMonthOfAStockIsAsItIs() {
        Figures now = figures("L3.3a", (leaf, month) -> leaf == 0 ? 630 : 600);

        assertThat(kept(now, Level.CENTRE, "1", DECEMBER).how()).isEqualTo(Waiting.How.AS_BEFORE);
        assertThat(kept(now, Level.CENTRE, "1", JANUARY)).isEqualTo(Waiting.Kept.AS_IS);
    }
}
