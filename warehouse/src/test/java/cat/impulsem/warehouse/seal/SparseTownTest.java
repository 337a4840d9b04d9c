package cat.impulsem.warehouse.seal;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Period;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Two districts of two centres. Nine at each centre in the first month; in the second the city, which is always shown, has
 * two: one at each centre of the first district, or one in each district.
 */
class SparseTownTest {
    private static final CountedTown TOWN = new CountedTown(2, 2, 2, List.of(9, 1, 9, 1, 9, 0, 9, 0));
    private static final CountedTown ACROSS = new CountedTown(2, 2, 2, List.of(9, 1, 9, 0, 9, 1, 9, 0));
    private static final Period SECOND = Period.month(CountedTown.FIRST.plusMonths(1));

    private static int place(SealedCube sealed, Level level, String unit, Period period) {
        return sealed.cube().ground().number(new Place(ViewMode.IS, level, unit, period));
    }

    private static boolean isHidden(SealedCube sealed, Level level, Period period) {
        Ground ground = sealed.cube().ground();
        return ground.all()
                .filter(sealed.cube()::isDisplayed)
                .filter(place -> ground.place(place).level() == level
                        && ground.place(place).period().equals(period))
                .allMatch(sealed.hidden()::get);
    }

    private static List<Long> possible(SealedCube sealed, int place) {
        AllTables tables = SealBruteForceTest.tables(sealed, Need.OUTSIDER);
        int[] atoms = sealed.cube().base(0).grid().atomsOf()[place];
        List<Long> possible = new ArrayList<>();
        for (long figure = 0; figure <= 2; figure++) {
            if (tables.allow(atoms, figure)) {
                possible.add(figure);
            }
        }
        return possible;
    }

    /** Of numbers of one day both months together are the second one: zeros are hidden in both. */
    @Test
    void a10TwoOfOneDayMayBothBeInOneCentre() {
        SealedCube sealed = TOWN.sealAddingLike("L3.3a");

        assertThat(sealed.cube().base(0).grid().adding()).isEqualTo(Adding.CENTRE_LAST);
        assertThat(sealed.scope()).isEqualTo(SealedCube.Scope.FIGURES);
        for (Period period : List.of(SECOND, TOWN.all())) {
            assertThat(isHidden(sealed, Level.CENTRE, period)).as("%s", period).isTrue();
            assertThat(possible(sealed, place(sealed, Level.CENTRE, "1", period)))
                    .containsExactly(0L, 1L, 2L);
        }
        assertThat(isHidden(sealed, Level.CENTRE, Period.month(CountedTown.FIRST)))
                .isFalse();
    }

    /**
     * Of persons, counted once in each unit and period, the two of the city may both have come to centre 1, and nobody to
     * centre 3. Whoever sees that nobody came to centre 4 knows better.
     */
    @Test
    void a10TwoPersonsMayBothHaveComeToOneCentre() {
        SealedCube sealed = ACROSS.sealAddingLike("L2.1a");
        Cube cube = sealed.cube();
        int one = place(sealed, Level.CENTRE, "1", SECOND);
        Grid grid = cube.base(0).grid();
        Shift shift = new Shift();
        for (Period period : List.of(SECOND, ACROSS.all())) {
            move(grid, shift, place(sealed, Level.CENTRE, "3", period), place(sealed, Level.CENTRE, "1", period));
            move(grid, shift, place(sealed, Level.DISTRICT, "02", period), place(sealed, Level.DISTRICT, "01", period));
        }
        Need need = new Need(one, 0, -1, 1, 2, true, Need.OUTSIDER);

        assertThat(grid.adding()).isEqualTo(Adding.UNIT_SPANS);
        assertThat(sealed.scope()).isEqualTo(SealedCube.Scope.FIGURES);
        assertThat(isHidden(sealed, Level.CENTRE, SECOND)).isTrue();
        BitSet below = (BitSet) cube.displayed().clone();
        cube.ground().all().filter(place -> cube.ground().place(place).isCity()).forEach(below::clear);
        Silence all = Silence.of(cube, below, new BitSet());
        assertThat(new Check(cube, below, all).isPossible(need, shift)).isTrue();
        BitSet oneZeroSeen = (BitSet) below.clone();
        oneZeroSeen.clear(place(sealed, Level.CENTRE, "4", SECOND));
        Silence heard = Silence.of(cube, oneZeroSeen, new BitSet());
        assertThat(new Check(cube, oneZeroSeen, heard).isPossible(need, shift)).isFalse();
    }

    private static void move(Grid grid, Shift shift, int from, int to) {
        shift.add(0, grid.atomsOf()[from][0], -1);
        shift.add(0, grid.atomsOf()[to][0], 1);
    }

    /**
     * Districts of three centres; the first two are one today, and one came there and one to centre 4 in the other district.
     * As each district has one, nobody can be sure of that only where districts are hidden too.
     */
    @Test
    void a10AJoinedCentreMayHaveNobodyOrAll() {
        CountedTown town = new CountedTown(2, 3, 2, List.of(9, 1, 9, 0, 9, 0, 9, 1, 9, 0, 9, 0));
        SealedCube sealed = town.seal(true, Earlier.nothing());

        assertThat(place(sealed, Level.CENTRE, "2", SECOND)).isNegative();
        assertThat(sealed.scope()).isEqualTo(SealedCube.Scope.FIGURES);
        assertThat(isHidden(sealed, Level.CENTRE, SECOND)).isTrue();
        assertThat(isHidden(sealed, Level.DISTRICT, SECOND)).isTrue();
        assertThat(possible(sealed, place(sealed, Level.CENTRE, "1", SECOND))).containsExactly(0L, 1L, 2L);
    }

    /**
     * A third month with nine at each centre: nothing that is hidden there, or in the first month, could be shown. Of the
     * second month the zeros of centres 3 and 4 stay hidden, although no proof changes them.
     */
    @Test
    void nothingIsHiddenNeedlesslyBesideSilence() {
        CountedTown town = new CountedTown(2, 2, 3, List.of(9, 1, 9, 9, 1, 9, 9, 0, 9, 9, 0, 9));
        SealedCube sealed = town.seal();
        Cube cube = sealed.cube();
        assertThat(sealed.scope()).isEqualTo(SealedCube.Scope.FIGURES);
        assertThat(IntStream.of(3, 4)
                        .mapToObj(centre -> place(sealed, Level.CENTRE, String.valueOf(centre), SECOND))
                        .allMatch(sealed.hidden()::get))
                .isTrue();
        List<Need> needs = CountedTown.RULES.needs(cube);
        assertThat(isProved(cube, sealed.hidden(), needs)).isTrue();
        sealed.added().stream()
                .filter(place -> !sealed.silence().covers(cube.ground(), place))
                .forEach(place -> {
                    BitSet less = (BitSet) sealed.hidden().clone();
                    less.clear(place);
                    assertThat(isProved(cube, less, needs))
                            .as("without %s", cube.ground().place(place))
                            .isFalse();
                });
    }

    /**
     * Five at centre 2 and nobody elsewhere in the first month; then two, three, one and nobody. Both months together are proved
     * first, and silence the first month, which holds nothing small; once the second is hidden, that is not needed any more.
     */
    @Test
    void silenceThatTurnsOutToBeNeedlessIsUndone() {
        CountedTown town = new CountedTown(2, 2, 2, List.of(0, 2, 5, 3, 0, 1, 0, 0));
        SealedCube sealed = town.seal();
        Ground ground = sealed.cube().ground();

        assertThat(sealed.scope()).isEqualTo(SealedCube.Scope.FIGURES);
        assertThat(isHidden(sealed, Level.CENTRE, SECOND)).isTrue();
        assertThat(sealed.hidden().stream().mapToObj(ground::place).filter(place -> place.period()
                        .equals(Period.month(CountedTown.FIRST))))
                .isEmpty();
        assertThat(isProved(sealed.cube(), sealed.hidden(), CountedTown.RULES.needs(sealed.cube())))
                .isTrue();
    }

    /** Both months are the second one of numbers of one day, and another matter where each period is counted by itself. */
    @Test
    void aLongerPeriodSilencesNothingButWhatItIsMadeOf() {
        SealedCube sealed = TOWN.seal();
        Ground ground = sealed.cube().ground();
        int both = place(sealed, Level.CENTRE, "1", TOWN.all());
        int first = ground.spanOf(place(sealed, Level.CENTRE, "1", Period.month(CountedTown.FIRST)));
        int second = ground.spanOf(place(sealed, Level.CENTRE, "1", SECOND));

        assertThat(ground.spansOf(both, Adding.CENTRE_SPANS).stream()).containsExactly(ground.spanOf(both));
        assertThat(ground.spansOf(both, Adding.CENTRE_LAST).stream())
                .containsExactlyInAnyOrder(second, ground.spanOf(both));
        assertThat(ground.spansOf(both, Adding.CENTRE_MONTHS).stream())
                .containsExactlyInAnyOrder(first, second, ground.spanOf(both));
    }

    private static boolean isProved(Cube cube, BitSet hidden, List<Need> needs) {
        Pattern pattern = new Pattern(cube, hidden, cube.displayed(), new BitSet());
        return new Prover(cube, new Cube.Grids(cube.ground()), pattern, 0).proveAll(needs, false);
    }
}
