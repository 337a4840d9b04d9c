package cat.impulsem.warehouse.seal;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ValueState;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.MinimumCell;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.text.Progress;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/**
 * Random towns of two or three levels and two or three months, all totals shown, against all tables of whole numbers that
 * fit what is shown after sealing. Numbers below three are small.
 *
 * <p>The seeds are fixed, because now and then most of the drawn towns leave too many tables to go through: the same code
 * would fail on one day and hold on the next. With these nearly all cases are decided.
 */
class SealBruteForceTest {
    private static final int FEW = 3;
    private static final int MOST = 9;
    private static final YearMonth FIRST = YearMonth.of(2024, 1);

    /** Centres come one after the other, first all those of the first district. */
    record Town(int districts, int centresEach, int months, List<Integer> numbers) {
        int centres() {
            return districts * centresEach;
        }

        long number(int centre, int month) {
            return numbers.get(centre * months + month);
        }

        // Where the city has few itself, no more than that is promised.
        boolean hasManyInEachMonth() {
            return IntStream.range(0, months)
                    .allMatch(month -> IntStream.range(0, centres())
                                    .mapToLong(centre -> number(centre, month))
                                    .sum()
                            >= 2 * FEW);
        }
    }

    @Provide
    Arbitrary<Town> towns() {
        return Combinators.combine(Arbitraries.of(1, 2), Arbitraries.integers().between(2, 3), Arbitraries.of(2, 3))
                .flatAs((districts, each, months) -> Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.integers().between(0, FEW - 1)),
                                Tuple.of(4, Arbitraries.integers().between(FEW, MOST)))
                        .list()
                        .ofSize((districts == 1 ? 4 : 2 * each) * months)
                        .map(numbers -> new Town(districts, districts == 1 ? 4 : each, months, numbers)))
                .filter(Town::hasManyInEachMonth);
    }

    /** So few here and there that the city itself, which is always shown, has few in some months. */
    @Provide
    Arbitrary<Town> sparseTowns() {
        return Combinators.combine(Arbitraries.of(1, 2), Arbitraries.integers().between(2, 3), Arbitraries.of(2, 3))
                .flatAs((districts, each, months) -> Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(0)),
                                Tuple.of(2, Arbitraries.integers().between(1, FEW - 1)),
                                Tuple.of(4, Arbitraries.integers().between(FEW, FEW + 2)))
                        .list()
                        .ofSize((districts == 1 ? 4 : 2 * each) * months)
                        .map(numbers -> new Town(districts, districts == 1 ? 4 : each, months, numbers)))
                .filter(town -> !town.hasManyInEachMonth());
    }

    @Property(tries = 60, seed = "2016")
    void a10WhereTheCityHasFewItselfAllThatItLeavesStaysInDoubt(@ForAll("sparseTowns") Town town) {
        SealedCube sealed = seal(town);
        Statistics.label("scope").collect(sealed.scope());
        if (!isLeftWithTheCity(sealed)) {
            sealed.primaries().stream().forEach(place -> requireDoubt(sealed, place, Need.OUTSIDER));
        }
    }

    @Property(tries = 30, seed = "2016")
    void a10AndA11WhereTheCityHasFewBeforeTheLeadsOfOtherCentres(@ForAll("sparseTowns") Town town) {
        requireDoubtBeforeLeads(seal(town));
    }

    /** In the second month two people in two centres: which of them, or whether both in one, nobody can say. */
    @Test
    void a10TwoInTheCityMayBothBeInOneCentre() {
        Town town = new Town(2, 2, 2, List.of(9, 1, 9, 1, 9, 0, 9, 0));
        SealedCube sealed = seal(town);
        assertThat(sealed.scope()).isEqualTo(SealedCube.Scope.FIGURES);
        Ground ground = sealed.cube().ground();
        Period second = Period.month(FIRST.plusMonths(1));
        for (int centre = 1; centre <= town.centres(); centre++) {
            for (ViewMode mode : ViewMode.values()) {
                int place = ground.number(new Place(mode, Level.CENTRE, String.valueOf(centre), second));
                assertThat(sealed.hidden().get(place))
                        .as("centre %d, %s", centre, mode)
                        .isTrue();
            }
        }
        int one = ground.number(new Place(ViewMode.IS, Level.CENTRE, "1", second));
        AllTables tables = tables(sealed, Need.OUTSIDER);
        int[] atoms = sealed.cube().base(0).grid().atomsOf()[one];
        assertThat(List.of(tables.allow(atoms, 0), tables.allow(atoms, 2))).containsOnly(true);
    }

    @Property(tries = 40, seed = "2016")
    void a17EverySmallFigureKeepsItsDoubtInAllTables(@ForAll("towns") Town town) {
        SealedCube sealed = seal(town);
        Statistics.label("scope").collect(sealed.scope());
        Statistics.label("hidden").collect(!sealed.hidden().isEmpty());
        if (isLeftWithTheCity(sealed)) {
            return;
        }
        sealed.primaries().stream().forEach(place -> requireDoubt(sealed, place, Need.OUTSIDER));
    }

    @Property(tries = 20, seed = "2016")
    void a11AndA17EverySmallFigureKeepsItsDoubtBeforeTheLeadsOfOtherCentres(@ForAll("towns") Town town) {
        requireDoubtBeforeLeads(seal(town));
    }

    private static void requireDoubtBeforeLeads(SealedCube sealed) {
        if (isLeftWithTheCity(sealed)) {
            return;
        }
        Ground ground = sealed.cube().ground();
        sealed.primaries().stream()
                .filter(place -> ground.place(place).level() == Level.CENTRE)
                .forEach(place -> ground.membership().families().stream()
                        .filter(family -> family != ground.familyOf(place))
                        .forEach(family -> requireDoubt(sealed, place, family)));
    }

    /** The first two centres are one today, with another number than theirs together, and only today's view is shown. */
    @Property(tries = 25, seed = "73")
    void a17JoinedCentresKeepTheirDoubtWhereOnlyTodayIsShown(@ForAll("towns") Town town) {
        SealedCube sealed = seal(town, true);
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
        long asked = Math.min(FEW, most - ownOfCity(sealed, place, attacker));
        long upper = most;
        while (!tables.allow(atoms, upper)) {
            upper--;
        }
        long lower = 0;
        while (!tables.allow(atoms, lower)) {
            lower++;
        }
        assertThat(upper)
                .as("upper limit at %s", sealed.cube().ground().place(place))
                .isGreaterThanOrEqualTo(asked);
        assertThat(upper - lower)
                .as("width at %s", sealed.cube().ground().place(place))
                .isGreaterThanOrEqualTo(asked);
    }

    private static long ownOfCity(SealedCube sealed, int place, int attacker) {
        Base base = sealed.cube().base(0);
        int city = sealed.cube().ground().cityOf(place);
        return Arrays.stream(base.grid().atomsOf()[city])
                .filter(atom -> attacker >= 0 && base.grid().families()[atom] == attacker)
                .mapToLong(atom -> base.values()[atom])
                .sum();
    }

    /** What is shown is known, and of a number beside zeros that are shown, that it is not nothing. */
    private static AllTables tables(SealedCube sealed, int attacker) {
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

    /** Whether anything of the same level and time is shown. */
    private static boolean besideShown(SealedCube sealed, int place) {
        Ground ground = sealed.cube().ground();
        Place one = ground.place(place);
        return ground.all()
                .filter(other -> ground.place(other).level() == one.level()
                        && ground.place(other).period().equals(one.period()))
                .anyMatch(other ->
                        sealed.cube().isDisplayed(other) && !sealed.hidden().get(other));
    }

    private static SealedCube seal(Town town) {
        return seal(town, false);
    }

    private static SealedCube seal(Town town, boolean isJoined) {
        Ground ground = ground(town, isJoined);
        PrimaryRules rules = new PrimaryRules((mode, unit, period, minimum) -> true);
        return new Seal(ground, rules, Earlier.nothing())
                .seal(List.of(figures(town, ground, isJoined)), Progress.silent())
                .getFirst();
    }

    private static Ground ground(Town town, boolean isJoined) {
        List<YearMonth> months =
                IntStream.range(0, town.months()).mapToObj(FIRST::plusMonths).toList();
        Map<String, List<List<Integer>>> units = new TreeMap<>();
        for (ViewMode mode : ViewMode.values()) {
            add(units, months, Membership.key(mode, Level.CITY, Unit.CITY_CODE), IntStream.range(0, town.centres()));
            for (int district = 0; town.districts() > 1 && district < town.districts(); district++) {
                int first = district * town.centresEach();
                IntStream inside = IntStream.range(first, first + town.centresEach());
                add(units, months, Membership.key(mode, Level.DISTRICT, "0" + (district + 1)), inside);
            }
            boolean joins = isJoined && mode == ViewMode.IS;
            for (int centre = joins ? 1 : 0; centre < town.centres(); centre++) {
                boolean isFirst = joins && centre == 1;
                String code = String.valueOf(isFirst ? 1 : centre + 1);
                IntStream leaves = isFirst ? IntStream.of(0, 1) : IntStream.of(centre);
                add(units, months, Membership.key(mode, Level.CENTRE, code), leaves);
            }
        }
        List<Integer> centres = IntStream.rangeClosed(1, town.centres()).boxed().toList();
        List<Period> periods =
                new ArrayList<>(months.stream().map(Period::month).toList());
        periods.add(Period.range(months.getFirst(), months.getLast()));
        List<Integer> families = centres.stream()
                .map(centre -> isJoined && centre == 2 ? Integer.valueOf(1) : centre)
                .toList();
        return new Ground(new Membership(centres, families, months, units), periods);
    }

    private static void add(
            Map<String, List<List<Integer>>> units, List<YearMonth> months, String key, IntStream centres) {
        List<Integer> all = centres.boxed().toList();
        units.put(key, months.stream().map(month -> all).toList());
    }

    private static Figures figures(Town town, Ground ground, boolean isJoined) {
        Indicator indicator = ofCounts(IndicatorCatalogue.load().get("L3.1a"));
        ValueRow[] rows = new ValueRow[ground.size()];
        for (int place = 0; place < rows.length; place++) {
            Place one = ground.place(place);
            if (isJoined && one.mode() == ViewMode.WAS) {
                continue;
            }
            double number = 0;
            for (int month : ground.months(place)) {
                for (int leaf : ground.leaves(place, month)) {
                    number += town.number(leaf, month) + (isJoined && leaf == 0 ? town.number(1, month) % 2 : 0);
                }
            }
            rows[place] = new ValueRow(
                    indicator.id(),
                    1,
                    new Unit(one.level(), one.unit(), 0, one.unit(), null),
                    one.period(),
                    number,
                    1.0,
                    number,
                    number == 0 ? ValueState.ZERO : ValueState.VALUE,
                    null,
                    1.0,
                    null,
                    Set.of());
        }
        return new Figures(indicator, rows);
    }

    /** A plain number of visits, of which one or two are few. */
    private static Indicator ofCounts(Indicator one) {
        Indicator.Texts texts = one.texts();
        return new Indicator(
                one.id(),
                one.version(),
                one.validFrom(),
                one.validTo(),
                one.reason(),
                one.approvedBy(),
                one.headline(),
                one.position(),
                one.line(),
                one.objective(),
                one.covers(),
                new Indicator.Texts(
                        texts.name(),
                        texts.definition(),
                        texts.question(),
                        texts.caveats(),
                        texts.incentive(),
                        texts.numerator(),
                        null),
                one.formula(),
                one.target(),
                one.changes(),
                one.inequality(),
                new Indicator.Release(
                        one.release().sensitivity(),
                        List.of(new MinimumCell(
                                one.release().minimumCells().getFirst().counts(), FEW)),
                        one.release().views(),
                        one.release().contributors(),
                        List.of()),
                one.examples());
    }
}
