package cat.impulsem.warehouse.seal;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Period;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Two districts of two centres. Nine at each centre in the first month; in the second one at each centre of the first
 * district, and nobody elsewhere: the city, which is always shown, has two.
 */
class SilenceTest {
    private static final CountedTown TOWN = new CountedTown(2, 2, 2, List.of(9, 1, 9, 1, 9, 0, 9, 0));
    private static final Period SECOND = Period.month(CountedTown.FIRST.plusMonths(1));

    private static IntStream places(Ground ground, int centre, Period period) {
        return IntStream.of(
                ground.number(new Place(ViewMode.IS, Level.CENTRE, String.valueOf(centre), period)),
                ground.number(new Place(ViewMode.WAS, Level.CENTRE, String.valueOf(centre), period)));
    }

    /** Which of the centres they are of, or whether both are of one, nobody can say. */
    @Test
    void a10TwoInTheCityMayBothBeInOneCentre() {
        SealedCube sealed = TOWN.seal();
        Ground ground = sealed.cube().ground();

        assertThat(sealed.scope()).isEqualTo(SealedCube.Scope.FIGURES);
        for (int centre = 1; centre <= TOWN.centres(); centre++) {
            assertThat(places(ground, centre, SECOND).allMatch(sealed.hidden()::get))
                    .as("centre %d", centre)
                    .isTrue();
        }
        int one = places(ground, 1, SECOND).findFirst().orElseThrow();
        int[] atoms = sealed.cube().base(0).grid().atomsOf()[one];
        AllTables tables = SealBruteForceTest.tables(sealed, Need.OUTSIDER);
        assertThat(List.of(tables.allow(atoms, 0), tables.allow(atoms, 2))).containsOnly(true);
    }

    /** The one of centre 1 came in the first month, and another of centre 2 in the second: what is not seen where all is hidden. */
    @Test
    void a10NobodyIsLeftWhereOneZeroOfTheSameTimeIsSeen() {
        SealedCube sealed = TOWN.seal();
        Cube cube = sealed.cube();
        BitSet below = belowTheCity(cube);
        Shift shift = new Shift();
        Grid grid = cube.base(0).grid();
        shift.add(0, grid.atom(0, 1), -1);
        shift.add(0, grid.atom(1, 1), 1);
        Need need = new Need(places(cube.ground(), 1, SECOND).findFirst().orElseThrow(), 0, -1, 0, 1, true, -1);
        assertThat(new Check(cube, below, Silence.of(cube, below, new BitSet())).isPossible(need, shift))
                .isTrue();

        BitSet oneZeroSeen = (BitSet) below.clone();
        places(cube.ground(), 4, SECOND).forEach(oneZeroSeen::clear);
        assertThat(new Check(cube, oneZeroSeen, Silence.of(cube, oneZeroSeen, new BitSet())).isPossible(need, shift))
                .isFalse();
    }

    @Test
    void a10WhatAnEarlierReleaseShowedOfTheSameTimeIsNotForgotten() {
        SealedCube sealed = TOWN.seal();
        Cube cube = sealed.cube();
        BitSet spoken = new BitSet();
        spoken.set(Silence.group(
                cube.ground(), places(cube.ground(), 4, SECOND).findFirst().orElseThrow()));
        assertThat(Silence.of(cube, belowTheCity(cube), new BitSet()).groups().intersects(spoken))
                .isTrue();
        assertThat(Silence.of(cube, belowTheCity(cube), spoken).groups().intersects(spoken))
                .isFalse();
    }

    /**
     * Two months are out, with nobody at centre 1; in the third the city has one, at centre 1. All three months of centre 1
     * have one or none, whatever is hidden now: the proof asks for what is left.
     */
    @Test
    void laterReleaseKeepsTheDoubtThatEarlierOnesLeave() {
        CountedTown town = new CountedTown(2, 2, 3, List.of(0, 0, 1, 9, 9, 0, 9, 9, 0, 9, 9, 0));
        SealedCube sealed = town.seal(
                false,
                cube -> new Earlier.OfCube(
                        firstTwoMonths(cube), new BitSet(), new BitSet(), firstTwoGroups(cube), 2, List.of()));
        Ground ground = sealed.cube().ground();

        assertThat(sealed.scope()).isEqualTo(SealedCube.Scope.CITY);
        assertThat(sealed.weaker()).isPositive();
        assertThat(places(ground, 1, town.all()).allMatch(sealed.hidden()::get)).isTrue();
        assertThat(places(ground, 1, Period.month(CountedTown.FIRST)).noneMatch(sealed.hidden()::get))
                .isTrue();
    }

    private static BitSet belowTheCity(Cube cube) {
        BitSet below = (BitSet) cube.displayed().clone();
        cube.ground().all().filter(place -> cube.ground().place(place).isCity()).forEach(below::clear);
        return below;
    }

    private static BitSet firstTwoMonths(Cube cube) {
        BitSet shown = new BitSet();
        cube.displayed().stream()
                .filter(place -> cube.ground().place(place).period().monthCount() == 1
                        && cube.ground().place(place).period().last().isBefore(CountedTown.FIRST.plusMonths(2)))
                .forEach(shown::set);
        return shown;
    }

    private static BitSet firstTwoGroups(Cube cube) {
        BitSet groups = new BitSet();
        firstTwoMonths(cube).stream().forEach(place -> groups.set(Silence.group(cube.ground(), place)));
        return groups;
    }
}
