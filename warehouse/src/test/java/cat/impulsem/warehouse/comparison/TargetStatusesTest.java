package cat.impulsem.warehouse.comparison;

import static cat.impulsem.warehouse.comparison.Release.centre;
import static cat.impulsem.warehouse.comparison.Release.city;
import static cat.impulsem.warehouse.comparison.TargetStatus.Status.MET;
import static cat.impulsem.warehouse.comparison.TargetStatus.Status.NOT_DISTINGUISHABLE;
import static cat.impulsem.warehouse.comparison.TargetStatus.Status.NOT_MET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cat.impulsem.warehouse.engine.Flag;
import cat.impulsem.warehouse.indicator.Direction;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.indicator.Target.Rule;
import cat.impulsem.warehouse.indicator.Uncertainty;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TargetStatusesTest {
    private static final Period YEAR = Period.year(2024);
    private static final TargetBook NO_BOOK = new TargetBook();

    // 50 of 100: from 40.38 to 59.62 by Wilson.
    static Stream<Arguments> aims() {
        return Stream.of(
                arguments("well above", declared(Rule.FIXED, 40.0, null, null, Direction.UP), MET),
                arguments("may be above", declared(Rule.FIXED, 45.0, null, null, Direction.UP), NOT_DISTINGUISHABLE),
                arguments("below", declared(Rule.FIXED, 60.0, null, null, Direction.UP), NOT_MET),
                arguments("low enough", declared(Rule.FIXED, 60.0, null, null, Direction.DOWN), MET),
                arguments("too high", declared(Rule.FIXED, 40.0, null, null, Direction.DOWN), NOT_MET),
                arguments("in the band", declared(Rule.BAND, null, 40.0, 60.0, Direction.BAND), MET),
                arguments("at an edge", declared(Rule.BAND, null, 45.0, 60.0, Direction.BAND), NOT_DISTINGUISHABLE),
                arguments("above the band", declared(Rule.BAND, null, 20.0, 30.0, Direction.BAND), NOT_MET),
                arguments("open band", declared(Rule.BAND, null, 30.0, null, Direction.BAND), MET),
                // the baseline is 80, so -30 % is 56 and -50 % is 40
                arguments("a third less", declared(Rule.BASELINE_PERCENT, -20.0, null, null, Direction.DOWN), MET),
                arguments("half", declared(Rule.BASELINE_PERCENT, -50.0, null, null, Direction.DOWN), NOT_MET),
                arguments("points less", declared(Rule.BASELINE_POINTS, -15.0, null, null, Direction.DOWN), MET),
                arguments("points more", declared(Rule.BASELINE_POINTS, 5.0, null, null, Direction.UP), NOT_MET),
                arguments("better than before", declared(Rule.PREVIOUS_YEAR, null, null, null, Direction.DOWN), MET),
                arguments("worse than before", declared(Rule.PREVIOUS_YEAR, null, null, null, Direction.UP), NOT_MET),
                arguments(
                        "census",
                        declared(Rule.FIXED, 50.0, null, null, Direction.UP).uncertainty(Uncertainty.S4),
                        MET));
    }

    private static Declared declared(Rule rule, Double value, Double low, Double high, Direction direction) {
        return Declared.share().direction(direction).target(rule, value, low, high);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("aims")
    void theWholeIntervalDecides(String what, Declared declared, TargetStatus.Status expected) {
        List<TargetStatus> statuses = new Release(declared.indicator())
                .figure(city(), Period.year(2023), 80, 100)
                .figure(city(), YEAR, 50, 100)
                .baseline(2023)
                .statuses(NO_BOOK);
        assertThat(statuses)
                .filteredOn(status -> status.figure().period().equals(YEAR))
                .extracting(TargetStatus::status)
                .as(what)
                .containsExactly(expected);
    }

    @Test
    void noTargetHasNoStatus() {
        assertThat(new Release(declared(Rule.NONE, null, null, null, Direction.UP)
                                .indicator())
                        .figure(city(), YEAR, 50, 100)
                        .statuses(NO_BOOK))
                .isEmpty();
    }

    @Test
    void aTrajectoryIsReadOfTheUnitAndYear() {
        TargetBook book = new TargetBook()
                .with("X", city(), LocalDate.of(2023, 1, 1), new TargetBook.Entry(30.0, 35))
                .with("X", city(), LocalDate.of(2024, 1, 1), new TargetBook.Entry(30.0, 40))
                .with("X", centre(1), LocalDate.of(2024, 1, 1), new TargetBook.Entry(30.0, 70));
        List<TargetStatus> statuses = new Release(declared(Rule.TRAJECTORY, null, null, null, Direction.UP)
                        .indicator())
                .figure(city(), YEAR, 50, 100)
                .figure(city(), Period.rolling12(YearMonth.of(2025, 3)), 50, 100)
                .figure(centre(1), YEAR, 50, 100)
                .figure(centre(2), YEAR, 50, 100)
                .statuses(book);
        assertThat(statuses)
                .extracting(status -> status.figure().unit().code() + " "
                        + status.figure().period() + " "
                        + status.aim().target() + " " + status.status())
                .containsExactly("city 2024 40.0 MET", "1 2024 70.0 NOT_MET");
    }

    // 50 of 100: from 40.38 to 59.62
    @Test
    void aBandIsAgreedForAUnitAndYearWhateverTheDefinitionSays() {
        LocalDate day = LocalDate.of(2024, 1, 1);
        TargetBook book = new TargetBook()
                .with("X", city(), day, new TargetBook.Entry(null, null, 40.0, 60.0))
                .with("X", centre(1), day, new TargetBook.Entry(30.0, 35.0, null, 40.0))
                .with("X", centre(2), day, new TargetBook.Entry(null, null, 45.0, null))
                .with("X", centre(3), day, new TargetBook.Entry(30.0, null, null, null));
        List<TargetStatus> statuses = new Release(declared(Rule.TRAJECTORY, null, null, null, Direction.DOWN)
                        .indicator())
                .figure(city(), YEAR, 50, 100)
                .figure(centre(1), YEAR, 50, 100)
                .figure(centre(2), YEAR, 50, 100)
                .figure(centre(3), YEAR, 50, 100)
                .statuses(book);
        assertThat(statuses)
                .extracting(TargetStatus::rule, TargetStatus::aim, TargetStatus::status)
                .containsExactly(
                        tuple(Rule.BAND, new Aim(null, null, 40.0, 60.0), MET),
                        tuple(Rule.BAND, new Aim(30.0, 35.0, null, 40.0), NOT_MET),
                        tuple(Rule.BAND, new Aim(null, null, 45.0, null), NOT_DISTINGUISHABLE));
    }

    // 50 of 100, up to 59.62, meets at most 60 and no target that the rules would make of 10, of 5 to 15 or of 40
    // before.
    @ParameterizedTest
    @EnumSource(Rule.class)
    void whatWasAgreedForAUnitComesBeforeTheRuleOfTheDefinition(Rule rule) {
        TargetBook book = new TargetBook().with("X", city(), LocalDate.of(2024, 1, 1), new TargetBook.Entry(70.0, 60));
        List<TargetStatus> statuses = new Release(
                        declared(rule, 10.0, 5.0, 15.0, Direction.DOWN).indicator())
                .figure(city(), Period.year(2023), 40, 100)
                .figure(city(), YEAR, 50, 100)
                .baseline(2023)
                .statuses(book);
        assertThat(statuses)
                .filteredOn(status -> status.figure().period().equals(YEAR))
                .extracting(TargetStatus::rule, TargetStatus::aim, TargetStatus::status)
                .containsExactly(tuple(Rule.TRAJECTORY, new Aim(70.0, 60.0, null, 60.0), MET));
    }

    @Test
    void whereNoSideIsBetterTheAgreedWaySaysWhichIsWanted() {
        TargetBook book = new TargetBook().with("X", city(), LocalDate.of(2024, 1, 1), new TargetBook.Entry(20.0, 35));
        assertThat(new Release(declared(Rule.NONE, null, null, null, Direction.NEUTRAL)
                                .indicator())
                        .figure(city(), YEAR, 50, 100)
                        .statuses(book))
                .extracting(TargetStatus::status)
                .containsExactly(MET);
    }

    @Test
    void oneMonthReachesAndMissesNothing() {
        assertThat(new Release(declared(Rule.FIXED, 40.0, null, null, Direction.UP)
                                .indicator())
                        .figure(city(), Period.month(YearMonth.of(2024, 3)), 50, 100)
                        .statuses(NO_BOOK))
                .isEmpty();
    }

    // Shares 10, 20, ... 90: the third quartile of the nine is 70, of falling ones 30.
    @Test
    void aPercentileIsThatOfTheShownCentres() {
        for (Direction direction : List.of(Direction.UP, Direction.DOWN)) {
            Release release = new Release(
                    declared(Rule.PERCENTILE, 75.0, null, null, direction).indicator());
            for (int id = 1; id <= 9; id++) {
                release.figure(centre(id), YEAR, 100 * id, 1000);
            }
            List<TargetStatus> statuses = release.hidden(centre(10), YEAR).statuses(NO_BOOK);
            double expected = direction == Direction.UP ? 70 : 30;
            assertThat(statuses)
                    .hasSize(9)
                    .allSatisfy(status -> assertThat(status.aim().target()).isCloseTo(expected, within(1e-9)));
            assertThat(statuses.getLast().status()).isEqualTo(direction == Direction.UP ? MET : NOT_MET);
        }
    }

    // Shares 10.4, 20.8, ... 93.6: the third quartile is that of the seventh centre, 72.8.
    @Test
    void aPercentileIsAWholeNumberAndNoCentresOwnFigure() {
        Release release = new Release(
                declared(Rule.PERCENTILE, 75.0, null, null, Direction.UP).indicator());
        for (int id = 1; id <= 9; id++) {
            release.figure(centre(id), YEAR, 104 * id, 1000);
        }
        assertThat(release.statuses(NO_BOOK))
                .allSatisfy(status -> assertThat(status.aim().target()).isEqualTo(73));
    }

    @Test
    void aHiddenFigureHasNoStatusAndIsNobodysBaseline() {
        List<TargetStatus> statuses = new Release(declared(Rule.BASELINE_PERCENT, -20.0, null, null, Direction.DOWN)
                        .indicator())
                .hidden(centre(1), Period.year(2023))
                .figure(centre(1), YEAR, 50, 100)
                .figure(centre(2), Period.year(2023), 50, 100)
                .hidden(centre(2), YEAR)
                .baseline(2023)
                .statuses(NO_BOOK);
        assertThat(statuses).isEmpty();
    }

    /** More time in the agenda than there is: an error, and no achievement. */
    @Test
    void whatIsRecordedTwiceReachesNoTarget() {
        Indicator indicator = declared(Rule.FIXED, 85.0, null, null, Direction.UP)
                .uncertainty(Uncertainty.S4)
                .indicator();
        assertThat(new Release(indicator).figure(city(), YEAR, 110, 100).statuses(NO_BOOK))
                .extracting(TargetStatus::status)
                .containsExactly(MET);
        assertThat(new Release(indicator)
                        .figure(city(), YEAR, 110, 100, Set.of(Flag.OVER_RECORDED))
                        .statuses(NO_BOOK))
                .extracting(TargetStatus::status)
                .containsExactly(NOT_MET);
    }
}
