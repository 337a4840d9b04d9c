package cat.impulsem.warehouse.seal;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.text.Progress;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** People of whom each is counted once in each unit and period (C.H): fewer than five are few. */
class CountedOnceTest {
    private static final YearMonth FIRST = YearMonth.of(2022, 1);

    /**
     * Some people who joined in one month at one centre or several.
     *
     * @param people how many
     * @param month month, from 0 on
     * @param centres their numbers, from 1 on
     */
    private record Joined(int people, int month, Set<Integer> centres) {}

    /** Two districts of so many centres each. */
    private static SealedCube seal(int each, int months, List<Joined> joined) {
        Ground ground = ground(each, months);
        Figures figures = TownFigures.each(ground, "C.H", place -> number(ground, place, joined), place -> 1);
        return new Seal(ground, new PrimaryRules((mode, unit, period, minimum) -> true), Earlier.nothing())
                .seal(List.of(figures), Progress.silent())
                .getFirst();
    }

    private static int number(Ground ground, int place, List<Joined> joined) {
        return joined.stream()
                .filter(some -> IntStream.of(ground.months(place)).anyMatch(month -> month == some.month()))
                .filter(some -> ground.leaves(place, some.month()).stream()
                        .anyMatch(leaf -> some.centres().contains(leaf + 1)))
                .mapToInt(Joined::people)
                .sum();
    }

    private static Ground ground(int each, int monthCount) {
        List<YearMonth> months =
                IntStream.range(0, monthCount).mapToObj(FIRST::plusMonths).toList();
        List<Integer> centres = IntStream.rangeClosed(1, 2 * each).boxed().toList();
        Map<String, List<List<Integer>>> units = new TreeMap<>();
        for (ViewMode mode : ViewMode.values()) {
            add(units, months, Membership.key(mode, Level.CITY, Unit.CITY_CODE), 0, 2 * each);
            add(units, months, Membership.key(mode, Level.DISTRICT, "01"), 0, each);
            add(units, months, Membership.key(mode, Level.DISTRICT, "02"), each, each);
            centres.forEach(centre ->
                    add(units, months, Membership.key(mode, Level.CENTRE, String.valueOf(centre)), centre - 1, 1));
        }
        List<Period> periods =
                new ArrayList<>(months.stream().map(Period::month).toList());
        months.stream().skip(11).map(Period::rolling12).forEach(periods::add);
        return new Ground(new Membership(centres, centres, months, units), periods);
    }

    private static void add(
            Map<String, List<List<Integer>>> units, List<YearMonth> months, String key, int first, int count) {
        List<Integer> centres = IntStream.range(first, first + count).boxed().toList();
        units.put(key, months.stream().map(month -> centres).toList());
    }

    /**
     * Four at centre 1, five at centre 2, two of them at both: seven in all. Whoever sees centre 2 or is its lead knows that centre 1
     * has two to seven: limits five apart, but only by a rise of three and a fall of two.
     */
    @Test
    void aRiseOfThreeAndAFallOfTwoLeaveEnoughDoubt() {
        SealedCube sealed = seal(
                1,
                1,
                List.of(new Joined(2, 0, Set.of(1)), new Joined(2, 0, Set.of(1, 2)), new Joined(3, 0, Set.of(2))));

        assertThat(sealed.scope()).isEqualTo(SealedCube.Scope.FIGURES);
        assertThat(sealed.hidden().stream()
                        .mapToObj(place -> sealed.cube().ground().place(place))
                        .filter(place -> place.level() == Level.CENTRE)
                        .map(Place::unit))
                .containsOnly("1");
        assertThat(sealed.proved()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.proof().up()).isEqualTo(3);
            assertThat(one.proof().down()).isEqualTo(2);
        });
    }

    /**
     * In the last month but one somebody joins at centres 1 and 3, in the last one two others there and three at centre 2: of the
     * six of the last year centre 1 may have anything from one to all. That nobody joined in all the months before changes nothing.
     */
    @Test
    void monthsWithNobodyInTheCityAreNoWayOutAndDoNotEndTheSearch() {
        SealedCube afterOneYear = sealOfLateComers(20);
        SealedCube afterTwoYears = sealOfLateComers(32);

        assertThat(List.of(afterOneYear.scope(), afterTwoYears.scope())).containsOnly(SealedCube.Scope.FIGURES);
        assertThat(afterTwoYears.hidden().cardinality())
                .isEqualTo(afterOneYear.hidden().cardinality());
    }

    private static SealedCube sealOfLateComers(int months) {
        return seal(
                2,
                months,
                List.of(
                        new Joined(1, months - 2, Set.of(1, 3)),
                        new Joined(2, months - 1, Set.of(1, 3)),
                        new Joined(3, months - 1, Set.of(2))));
    }
}
