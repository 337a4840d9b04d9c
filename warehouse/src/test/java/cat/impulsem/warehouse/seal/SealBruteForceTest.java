package cat.impulsem.warehouse.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/**
 * Random towns of two or three levels and two or three months, all totals shown, against all tables of whole numbers that
 * fit what is shown after sealing. Numbers below three are small.
 *
 * <p>The seeds are fixed, because now and then most of the drawn towns leave too many tables to go through: the same code
 * would fail on one day and hold on the next. With these nearly all cases are decided.
 */
class SealBruteForceTest {
    private static final int FEW = CountedTown.FEW;
    private static final int MOST = 9;

    @Provide
    Arbitrary<CountedTown> towns() {
        return Combinators.combine(Arbitraries.of(1, 2), Arbitraries.integers().between(2, 3), Arbitraries.of(2, 3))
                .flatAs((districts, each, months) -> Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.integers().between(0, FEW - 1)),
                                Tuple.of(4, Arbitraries.integers().between(FEW, MOST)))
                        .list()
                        .ofSize((districts == 1 ? 4 : 2 * each) * months)
                        .map(numbers -> new CountedTown(districts, districts == 1 ? 4 : each, months, numbers)))
                .filter(CountedTown::hasManyInEachMonth);
    }

    /** So few here and there that the city itself, which is always shown, has few in some months. */
    @Provide
    Arbitrary<CountedTown> sparseTowns() {
        return Combinators.combine(Arbitraries.of(1, 2), Arbitraries.integers().between(2, 3), Arbitraries.of(2, 3))
                .flatAs((districts, each, months) -> Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(0)),
                                Tuple.of(2, Arbitraries.integers().between(1, FEW - 1)),
                                Tuple.of(4, Arbitraries.integers().between(FEW, FEW + 2)))
                        .list()
                        .ofSize((districts == 1 ? 4 : 2 * each) * months)
                        .map(numbers -> new CountedTown(districts, districts == 1 ? 4 : each, months, numbers)))
                .filter(town -> !town.hasManyInEachMonth());
    }

    @Property(tries = 60, seed = "2016")
    void a10WhereTheCityHasFewItselfAllThatItLeavesStaysInDoubt(@ForAll("sparseTowns") CountedTown town) {
        SealedCube sealed = town.seal();
        Statistics.label("scope").collect(sealed.scope());
        if (!isLeftWithTheCity(sealed)) {
            sealed.primaries().stream().forEach(place -> requireDoubt(sealed, place, Need.OUTSIDER));
        }
    }

    /** Of numbers of one day a longer period is its last month, so that nothing is left to be moved between months. */
    @Property(tries = 40, seed = "2016")
    void a10NumbersOfOneDayStayInDoubtWhereTheCityHasFew(@ForAll("sparseTowns") CountedTown town) {
        SealedCube sealed = town.sealAddingLike("L3.3a");
        assertThat(sealed.cube().base(0).grid().adding()).isEqualTo(Adding.CENTRE_LAST);
        Statistics.label("scope").collect(sealed.scope());
        if (!isLeftWithTheCity(sealed)) {
            sealed.primaries().stream().forEach(place -> requireDoubt(sealed, place, Need.OUTSIDER));
        }
    }

    @Property(tries = 30, seed = "2016")
    void a10JoinedCentresKeepTheirDoubtWhereTheCityHasFew(@ForAll("sparseTowns") CountedTown town) {
        SealedCube sealed = town.seal(true, Earlier.nothing());
        Statistics.label("scope").collect(sealed.scope());
        if (!isLeftWithTheCity(sealed)) {
            sealed.primaries().stream().forEach(place -> requireDoubt(sealed, place, Need.OUTSIDER));
        }
    }

    @Property(tries = 30, seed = "2016")
    void a10AndA11WhereTheCityHasFewBeforeTheLeadsOfOtherCentres(@ForAll("sparseTowns") CountedTown town) {
        requireDoubtBeforeLeads(town.seal());
    }

    @Property(tries = 40, seed = "2016")
    void a17EverySmallFigureKeepsItsDoubtInAllTables(@ForAll("towns") CountedTown town) {
        SealedCube sealed = town.seal();
        Statistics.label("scope").collect(sealed.scope());
        Statistics.label("hidden").collect(!sealed.hidden().isEmpty());
        if (isLeftWithTheCity(sealed)) {
            return;
        }
        sealed.primaries().stream().forEach(place -> requireDoubt(sealed, place, Need.OUTSIDER));
    }

    @Property(tries = 20, seed = "2016")
    void a11AndA17EverySmallFigureKeepsItsDoubtBeforeTheLeadsOfOtherCentres(@ForAll("towns") CountedTown town) {
        requireDoubtBeforeLeads(town.seal());
    }

    private static void requireDoubtBeforeLeads(SealedCube sealed) {
        if (isLeftWithTheCity(sealed)) {
            return;
        }
        Ground ground = sealed.cube().ground();
        sealed.primaries().stream().forEach(place -> ground.membership().families().stream()
                .filter(family -> family != ground.familyOf(place))
                .filter(family -> rest(sealed, place, family) > 0)
                .forEach(family -> requireDoubt(sealed, place, family)));
    }

    /** The first two centres are one today, with another number than theirs together, and only today's view is shown. */
    @Property(tries = 25, seed = "73")
    void a17JoinedCentresKeepTheirDoubtWhereOnlyTodayIsShown(@ForAll("towns") CountedTown town) {
        SealedCube sealed = town.seal(true, Earlier.nothing());
        assertThat(sealed.cube().base(0).odd().isEmpty()).isTrue();
        if (isLeftWithTheCity(sealed)) {
            return;
        }
        sealed.primaries().stream().forEach(place -> requireDoubt(sealed, place, Need.OUTSIDER));
    }

    /** Where nothing can be proved, nothing but the city is shown. */
    private static boolean isLeftWithTheCity(SealedCube sealed) {
        Ground ground = sealed.cube().ground();
        boolean isLeft = sealed.scope() == SealedCube.Scope.CITY;
        assertThat(isLeft
                        && ground.all()
                                .anyMatch(place -> sealed.cube().isDisplayed(place)
                                        && !ground.place(place).isCity()
                                        && !sealed.hidden().get(place)))
                .isFalse();
        return isLeft;
    }

    /** Some towns leave so many tables that nobody goes through them. */
    private static void requireDoubt(SealedCube sealed, int place, int attacker) {
        boolean isDecided = true;
        try {
            requireLimits(sealed, place, attacker);
        } catch (AllTables.UndecidedException tooMany) {
            isDecided = false;
        }
        Statistics.label("decided").collect(isDecided).coverage(cases -> cases.check(true)
                .percentage(share -> share > 40));
    }

    /** The upper limit reaches the threshold, or all that the city has, and the limits lie as far apart. */
    private static void requireLimits(SealedCube sealed, int place, int attacker) {
        int[] atoms = sealed.cube().base(0).grid().atomsOf()[place];
        AllTables tables = tables(sealed, attacker);
        long most = sealed.cube().base(0).shown()[sealed.cube().ground().cityOf(place)];
        long own = sealed.cube().base(0).shown()[place] - rest(sealed, place, attacker);
        long ofOthers = rest(sealed, sealed.cube().ground().cityOf(place), attacker);
        long asked = Math.min(FEW, ofOthers);
        long upper = most;
        while (!tables.allow(atoms, upper)) {
            upper--;
        }
        long lower = 0;
        while (!tables.allow(atoms, lower)) {
            lower++;
        }
        assertThat(upper - own)
                .as("upper limit at %s", sealed.cube().ground().place(place))
                .isGreaterThanOrEqualTo(asked);
        assertThat(upper - lower)
                .as("width at %s", sealed.cube().ground().place(place))
                .isGreaterThanOrEqualTo(asked);
    }

    /** What of a figure the attacker does not know himself. */
    private static long rest(SealedCube sealed, int place, int attacker) {
        Base base = sealed.cube().base(0);
        return Arrays.stream(base.grid().atomsOf()[place])
                .filter(atom -> attacker < 0 || base.grid().families()[atom] != attacker)
                .mapToLong(atom -> base.values()[atom])
                .sum();
    }

    /** What is shown is known, and of a number beside zeros that are shown, that it is not nothing. */
    static AllTables tables(SealedCube sealed, int attacker) {
        Base base = sealed.cube().base(0);
        long[] floors = new long[base.values().length];
        for (int atom = 0; atom < floors.length; atom++) {
            boolean isBesideZeros = besideShown(sealed, base.grid().home(atom));
            floors[atom] = isBesideZeros ? Math.min(1, base.values()[atom]) : 0;
        }
        AllTables tables = new AllTables(floors);
        for (int place = 0; place < sealed.cube().ground().size(); place++) {
            if (sealed.cube().isDisplayed(place) && !sealed.hidden().get(place)) {
                tables.know(base.grid().atomsOf()[place], base.shown()[place]);
            } else if (besideShown(sealed, place) && base.shown()[place] > 0) {
                tables.knowSomething(base.grid().atomsOf()[place]);
            }
        }
        for (int atom = 0; atom < floors.length; atom++) {
            if (base.grid().families()[atom] == attacker) {
                tables.know(new int[] {atom}, base.values()[atom]);
            }
        }
        return tables;
    }

    private static boolean besideShown(SealedCube sealed, int place) {
        return Beside.isShown(
                sealed.cube().ground(),
                place,
                other -> sealed.cube().isDisplayed(other) && !sealed.hidden().get(other));
    }
}
