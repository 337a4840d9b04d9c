package cat.impulsem.warehouse.seal;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.disclosure.Attacker;
import cat.impulsem.warehouse.disclosure.Bounds;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Period;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The attacks of the catalogue on whole releases. The answers come from the linear-programming audit, which shares
 * nothing with the search that hid the figures.
 */
class SealAttackTest {
    private static final YearMonth MARCH = YearMonth.of(2024, 3);
    private static final Place SMALL = TownFigures.month(1, MARCH);

    @Test
    void a01EveryHiddenSmallFigureKeepsUpperBoundAndWidth() {
        for (int seed = 1; seed <= 3; seed++) {
            Sealing town = TownFigures.random(seed).seal();
            town.requireSafe(Attacker.OUTSIDER);
        }
    }

    @Test
    void a04TwoRollingYearsOneMonthApartRevealNoMonth() {
        Sealing town = TownFigures.ofVisits().with(1, MARCH, 3).seal();
        assertThat(town.hides(SMALL)).isTrue();
        assertThat(town.bounds(Attacker.OUTSIDER).get(SMALL.key())).satisfies(SealAttackTest::isWide);
    }

    @Test
    void a03AndA05SumsOverUnitsAndYearsRevealNoMonth() {
        Sealing town =
                TownFigures.ofVisits().with(4, MARCH, 2).with(5, MARCH, 1).seal();
        Map<String, Bounds> bounds = town.bounds(Attacker.OUTSIDER);
        assertThat(bounds.get(TownFigures.month(4, MARCH).key())).satisfies(SealAttackTest::isWide);
        assertThat(bounds.get(TownFigures.month(5, MARCH).key())).satisfies(SealAttackTest::isWide);
    }

    @Test
    void a10TwoOnesOfADistrictAreNotExact() {
        Sealing town =
                TownFigures.ofVisits().with(1, MARCH, 1).with(2, MARCH, 1).seal();
        assertThat(town.bounds(Attacker.OUTSIDER).get(SMALL.key())).satisfies(SealAttackTest::isWide);
    }

    @Test
    void a11TheLeadOfEveryOtherCentreStaysInDoubt() {
        Sealing town = TownFigures.ofVisits().with(1, MARCH, 3).seal();
        for (int centre = 2; centre <= TownFigures.CENTRES; centre++) {
            town.requireSafe(town.lead(centre));
        }
    }

    @Test
    void a11PairOfHiddenCentresAloneIsRejected() {
        Sealing town = TownFigures.ofVisits().with(1, MARCH, 3).seal();
        BitSet pair = new BitSet();
        town.hidden().stream()
                .filter(place -> {
                    Place one = town.ground().place(place);
                    return one.level() != Level.CENTRE
                            || one.unit().equals("1")
                            || one.unit().equals("2");
                })
                .forEach(pair::set);
        assertThat(town.isProved(pair)).isFalse();
        assertThat(town.isProved(town.hidden())).isTrue();
    }

    @Test
    void a16EqualFiguresGiveEqualPatterns() {
        assertThat(TownFigures.random(7).seal().hidden())
                .isEqualTo(TownFigures.random(7).seal().hidden());
    }

    @Test
    void a17RandomTownsKeepWhatIsAskedForBeforeEveryLead() {
        for (int seed = 11; seed <= 13; seed++) {
            Sealing town = TownFigures.random(seed).seal();
            for (int centre = 1; centre <= TownFigures.CENTRES; centre++) {
                town.requireSafe(town.lead(centre));
            }
        }
    }

    @Test
    void a17OneMoreVisitNeverLeavesASmallFigureShown() {
        for (long visits = 0; visits <= 12; visits++) {
            Sealing town = TownFigures.ofVisits().with(3, MARCH, visits).seal();
            boolean isSmall = visits > 0 && visits < TownFigures.THRESHOLD;
            if (isSmall) {
                assertThat(town.hides(TownFigures.month(3, MARCH))).isTrue();
            }
            town.requireSafe(Attacker.OUTSIDER);
        }
    }

    /** Which centre has few, and so what it is called, makes none of them less safe, nor costs more. */
    @Test
    void a17OtherNamesOfTheCentresHideAsMuch() {
        Set<Integer> costs = new TreeSet<>();
        for (int centre = 1; centre <= TownFigures.CENTRES; centre++) {
            Sealing town = TownFigures.ofVisits().with(centre, MARCH, 3).seal();
            assertThat(town.hides(TownFigures.month(centre, MARCH))).isTrue();
            town.requireSafe(town.lead(centre % TownFigures.CENTRES + 1));
            costs.add(town.hidden().cardinality());
        }
        assertThat(costs).hasSize(1);
    }

    @Test
    void a18ACubeWithOneProofTakenAwayIsNotProved() {
        Sealing town = TownFigures.ofVisits().with(1, MARCH, 3).seal();
        BitSet onlySmall = new BitSet();
        onlySmall.set(town.ground().number(SMALL));
        onlySmall.set(town.ground().number(new Place(ViewMode.IS, Level.CENTRE, "1", Period.month(MARCH))));
        assertThat(town.isProved(onlySmall)).isFalse();
    }

    @Test
    void theCityIsNeverHidden() {
        Sealing town = TownFigures.random(5).seal();
        assertThat(town.hidden().stream()
                        .filter(place -> town.ground().place(place).isCity()))
                .isEmpty();
    }

    private static void isWide(Bounds bounds) {
        assertThat(List.of(bounds)).allSatisfy(one -> {
            assertThat(one.upper() == null || one.upper() >= TownFigures.THRESHOLD)
                    .isTrue();
            assertThat(one.upper() == null || one.lower() == null || one.upper() - one.lower() >= TownFigures.THRESHOLD)
                    .isTrue();
        });
    }
}
