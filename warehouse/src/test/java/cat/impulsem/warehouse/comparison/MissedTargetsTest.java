package cat.impulsem.warehouse.comparison;

import static cat.impulsem.warehouse.comparison.Release.centre;
import static cat.impulsem.warehouse.comparison.Release.city;
import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.indicator.Direction;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.indicator.Target.Rule;
import cat.impulsem.warehouse.indicator.Uncertainty;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class MissedTargetsTest {
    private static final Period BEFORE = Period.year(2023);
    private static final Period YEAR = Period.year(2024);
    private static final YearMonth LAST = YearMonth.of(2025, 6);
    private static final TargetBook NO_BOOK = new TargetBook();

    private static Declared share(Rule rule, Double value) {
        return Declared.share().direction(Direction.UP).target(rule, value, null, null);
    }

    private static Release at60() {
        return new Release(share(Rule.FIXED, 60.0).indicator());
    }

    @Test
    void onlyTheLastWholeYearCounts() {
        assertThat(at60().figure(city(), BEFORE, 50, 100)
                        .figure(city(), YEAR, 50, 100)
                        .figure(city(), Period.rolling12(LAST), 50, 100)
                        .figure(centre(1), YEAR, 70, 100)
                        .missedTargets(NO_BOOK, LAST))
                .extracting(one -> one.signal().id() + " " + one.signal().ruleSet())
                .containsExactly("X-city-city-target_missed-2025-01-01 TARGET-2");
    }

    // 55 of 100 lies between 45.2 and 64.4 by Wilson: the target of 60 may be met.
    @Test
    void whatMayBeMetIsNotMissed() {
        assertThat(at60().figure(city(), YEAR, 55, 100).missedTargets(NO_BOOK, LAST))
                .isEmpty();
    }

    @Test
    void thePercentileThatOnlyTheBestReachIsNotMissed() {
        Release release = new Release(share(Rule.PERCENTILE, 75.0).indicator());
        for (int id = 1; id <= 9; id++) {
            release.figure(centre(id), YEAR, 100 * id, 1000);
        }
        assertThat(release.missedTargets(NO_BOOK, LAST)).isEmpty();
    }

    // From 20 to 45 of 100 is a rise beyond doubt, from 42 to 45 is not.
    @Test
    void whoComesNearerToATargetWithoutADayHasNotMissedIt() {
        assertThat(at60().figure(centre(1), BEFORE, 20, 100)
                        .figure(centre(1), YEAR, 45, 100)
                        .figure(centre(2), BEFORE, 42, 100)
                        .figure(centre(2), YEAR, 45, 100)
                        .missedTargets(NO_BOOK, LAST))
                .extracting(one -> one.signal().unit())
                .containsExactly("2");
    }

    // From 70 to 40 of 100 is a fall beyond doubt.
    @Test
    void whoFallsBackStandsApart() {
        assertThat(at60().figure(centre(1), BEFORE, 70, 100)
                        .figure(centre(1), YEAR, 40, 100)
                        .missedTargets(NO_BOOK, LAST))
                .extracting(Candidate::standsApart)
                .containsExactly(true);
    }

    @Test
    void aCityOnItsWayIsNotAsked() {
        assertThat(at60().figure(city(), BEFORE, 20, 100)
                        .figure(city(), YEAR, 45, 100)
                        .missedTargets(NO_BOOK, LAST))
                .extracting(Candidate::isPut)
                .containsExactly(false);
    }

    @Test
    void theTargetOfAYearIsMissedByWhoComesNearerToo() {
        TargetBook book =
                new TargetBook().with("X", centre(1), LocalDate.of(2024, 1, 1), new TargetBook.Entry(20.0, 60));
        assertThat(new Release(share(Rule.TRAJECTORY, null).indicator())
                        .figure(centre(1), BEFORE, 20, 100)
                        .figure(centre(1), YEAR, 45, 100)
                        .missedTargets(book, LAST))
                .hasSize(1);
    }

    @Test
    void aRowThatRepeatsTheFixedTargetSetsNoDay() {
        TargetBook book =
                new TargetBook().with("X", centre(1), LocalDate.of(2024, 1, 1), new TargetBook.Entry(20.0, 60));
        assertThat(at60().figure(centre(1), BEFORE, 20, 100)
                        .figure(centre(1), YEAR, 45, 100)
                        .missedTargets(book, LAST))
                .isEmpty();
    }

    @Test
    void aCensusComesNearerByAnyStep() {
        Declared census = share(Rule.FIXED, 100.0).uncertainty(Uncertainty.S4);
        assertThat(new Release(census.indicator())
                        .figure(centre(1), BEFORE, 3, 8)
                        .figure(centre(1), YEAR, 4, 8)
                        .figure(centre(2), BEFORE, 4, 8)
                        .figure(centre(2), YEAR, 4, 8)
                        .figure(centre(3), BEFORE, 5, 8)
                        .figure(centre(3), YEAR, 4, 8)
                        .missedTargets(NO_BOOK, LAST))
                .extracting(one -> one.signal().unit())
                .containsExactly("2", "3");
    }

    // Thirty centres of 1,000 at 50 %, one at 20 %: its limits are far above it.
    @Test
    void aCentreFarBelowTheOthersStandsApart() {
        Release release = at60().figure(city(), YEAR, 30 * 500 + 200, 31_000);
        for (int id = 1; id <= 30; id++) {
            release.figure(centre(id), YEAR, 500 + (id % 2 == 0 ? 5 : -5), 1000);
        }
        release.figure(centre(31), YEAR, 200, 1000);
        assertThat(release.missedTargets(NO_BOOK, LAST))
                .hasSize(32)
                .filteredOn(Candidate::standsApart)
                .extracting(one -> one.signal().unit())
                .containsExactly("31");
    }
}
