package cat.impulsem.warehouse.comparison;

import static cat.impulsem.warehouse.comparison.Release.centre;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cat.impulsem.warehouse.indicator.DatedChange;
import cat.impulsem.warehouse.indicator.Direction;
import cat.impulsem.warehouse.indicator.OverCentres;
import cat.impulsem.warehouse.indicator.OverTime;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.statistics.Confidence;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Twenty-four months from January 2023; something changes in the middle of December, so January 2024 is the first. */
class ChangeEffectsTest {
    private static final YearMonth FIRST = YearMonth.of(2023, 1);
    private static final CentreChange CHANGE =
            new CentreChange(DatedChange.PLAN, "P1", "1", LocalDate.of(2023, 12, 14));
    private static final double EXACT = 1e-9;

    private static Release release(Declared declared) {
        return new Release(declared.indicator());
    }

    private static Release months(Release release, int centre, IntToDoubleFunction value) {
        for (int t = 0; t < 24; t++) {
            release.figure(centre(centre), Period.month(FIRST.plusMonths(t)), value.applyAsDouble(t), 100);
        }
        return release;
    }

    private static List<ChangeEffect> effects(Release release, CentreChange... changes) {
        return new ChangeEffects(release.figures(), List.of(changes)).all();
    }

    @Test
    void aStepIsAChangeOfLevelAndOfNothingElse() {
        List<ChangeEffect> effects = effects(months(release(Declared.share()), 1, t -> t < 12 ? 10 : 12), CHANGE);
        assertThat(effects).hasSize(1);
        ChangeEffect effect = effects.getFirst();
        assertThat(effect.before()).isEqualTo(12);
        assertThat(effect.after()).isEqualTo(12);
        assertThat(effect.comparisonUnits()).isNull();
        assertThat(effect.fit().effectAfter(0, Confidence.PERCENT_95).value()).isCloseTo(2, within(EXACT));
        assertThat(effect.fit().slopeChange(Confidence.PERCENT_95).value()).isCloseTo(0, within(EXACT));
        assertThat(effect.fit().effectAfter(12, Confidence.PERCENT_95).value()).isCloseTo(2, within(EXACT));
        assertThat(effect.standing()).isEqualTo(Standing.BETTER);
        assertThat(effect.signal()).isEmpty();
    }

    // It rises by one a month and stands still from the change on: after twelve months it is twelve lower.
    @Test
    void aRiseThatStopsIsAChangeOfSlope() {
        ChangeEffect effect = effects(months(release(Declared.share()), 1, t -> 10 + Math.min(t, 11)), CHANGE)
                .getFirst();
        assertThat(effect.fit().slopeChange(Confidence.PERCENT_95).value()).isCloseTo(-1, within(EXACT));
        assertThat(effect.fit().effectAfter(12, Confidence.PERCENT_95).value()).isCloseTo(-12, within(EXACT));
        assertThat(effect.signal()).hasValueSatisfying(signal -> {
            assertThat(signal.id()).isEqualTo("X-centre-1-worse_after_change-p1-2025-01-01");
            assertThat(signal.value()).isCloseTo(-12, within(EXACT));
        });
    }

    // All centres rise by one a month, the changed one by three more at once; the others' season is no matter then.
    @Test
    void whatMovesTheOtherCentresTooDropsOut() {
        Release release = months(release(Declared.share()), 1, t -> 10 + t + (t < 12 ? 0 : 3));
        for (int other = 2; other <= 6; other++) {
            months(release, other, t -> 20 + t);
        }
        ChangeEffect effect = effects(release, CHANGE).getFirst();
        assertThat(effect.comparisonUnits()).isEqualTo(5);
        assertThat(effect.fit().effectAfter(0, Confidence.PERCENT_95).value()).isCloseTo(3, within(EXACT));
        assertThat(effect.fit().slopeChange(Confidence.PERCENT_95).value()).isCloseTo(0, within(EXACT));
    }

    @Test
    void aCentreThatChangedInTheseMonthsIsNoComparison() {
        Release release = months(release(Declared.share()), 1, t -> 10);
        for (int other = 2; other <= 6; other++) {
            months(release, other, t -> 20);
        }
        CentreChange another = new CentreChange(DatedChange.PLAN, "P1", "2", LocalDate.of(2024, 5, 1));
        assertThat(effects(release, CHANGE, another))
                .filteredOn(effect -> effect.change().equals(CHANGE))
                .extracting(ChangeEffect::comparisonUnits)
                .containsExactly((Integer) null);
    }

    @Test
    void aHiddenMonthEndsTheSeriesAndElevenMonthsAreTooFew() {
        Release release = release(Declared.share());
        for (int t = 0; t < 24; t++) {
            Period month = Period.month(FIRST.plusMonths(t));
            if (t == 0) {
                release.hidden(centre(1), month);
            } else {
                release.figure(centre(1), month, 10, 100);
            }
        }
        assertThat(effects(release, CHANGE)).isEmpty();
    }

    @Test
    void stocksHaveNoSeriesThatCouldBreak() {
        Declared stock = Declared.share().over(OverCentres.SUM, OverTime.LAST).direction(Direction.UP);
        assertThat(effects(months(release(stock), 1, t -> 10), CHANGE)).isEmpty();
    }

    @Test
    void aMonthThatTheChangeFallsIntoLiesBeforeIt() {
        assertThat(CHANGE.firstMonth()).isEqualTo(YearMonth.of(2024, 1));
        assertThat(new CentreChange(DatedChange.SUPPORT, "SUPPORT", "1", LocalDate.of(2024, 1, 1)).firstMonth())
                .isEqualTo(YearMonth.of(2024, 1));
    }
}
