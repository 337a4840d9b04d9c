package cat.impulsem.dashboard.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.Level;
import cat.impulsem.dashboard.data.Signal;
import cat.impulsem.dashboard.data.UnitKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignalChoiceTest {
    private static final UnitKey DISTRICT = new UnitKey(Level.DISTRICT, "06");
    private static final UnitKey CENTRE = new UnitKey(Level.CENTRE, "17");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final SignalChoice choice = new SignalChoice(Set.of("H"));

    @Test
    void cityComesBeforeItsDistrictsAndTheseBeforeTheirCentres() {
        List<Signal> open = List.of(
                signal("A", CENTRE, "above_limit", "worse", 2, 1),
                signal("B", DISTRICT, "above_limit", "worse", 2, 1),
                signal("C", UnitKey.CITY, "near_upper_limit", "better", 2, 1));

        assertThat(choice.of(open)).extracting(Signal::indicator).containsExactly("C", "B", "A");
    }

    @Test
    void indicatorStandsOnceWithItsGravestSignalOfTheLargestTerritory() {
        List<Signal> open = List.of(
                signal("A", DISTRICT, "above_limit", "worse", 9, 1),
                signal("A", UnitKey.CITY, "target_missed", "worse", 2, 1),
                signal("A", UnitKey.CITY, "shift_above", "better", 2, 1));

        assertThat(choice.of(open))
                .singleElement()
                .satisfies(signal -> assertThat(signal.rule()).isEqualTo("target_missed"))
                .satisfies(signal -> assertThat(signal.unit()).isEqualTo(UnitKey.CITY));
    }

    @Test
    void headlinesComeFirstThenWhatGetsWorseThenTheGravest() {
        List<Signal> open = List.of(
                signal("A", UnitKey.CITY, "above_limit", "better", 2, 1),
                signal("B", UnitKey.CITY, "shift_above", "worse", 2, 1),
                signal("C", UnitKey.CITY, "below_limit", "worse", 1, 2),
                signal("H", UnitKey.CITY, "near_upper_limit", "better", 2, 1));

        assertThat(choice.of(open)).extracting(Signal::indicator).containsExactly("H", "C", "B", "A");
    }

    @Test
    void turnForTheWorseAfterAChangeComesBetweenMissedTargetsAndShifts() {
        List<Signal> open = List.of(
                signal("A", UnitKey.CITY, "shift_above", "worse", 2, 1),
                signal("B", UnitKey.CITY, "worse_after_change", "worse", 2, 1),
                signal("C", UnitKey.CITY, "target_missed", "worse", 2, 1));

        assertThat(choice.of(open)).extracting(Signal::indicator).containsExactly("C", "B", "A");
    }

    /** 60 instead of 80 lacks a quarter, 5 instead of 10 a half, whatever they are measured in. */
    @Test
    void ofMissedTargetsTheFarthestInProportionComesFirst() {
        List<Signal> open = List.of(
                signal("A", UnitKey.CITY, "target_missed", "worse", 60, 80),
                signal("B", UnitKey.CITY, "target_missed", "worse", 5, 10));

        assertThat(choice.of(open)).extracting(Signal::indicator).containsExactly("B", "A");
    }

    @Test
    void ofManyMissedTargetsFourStandSoThatChangesFindAPlace() {
        List<Signal> open = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            open.add(signal("T" + i, UnitKey.CITY, "target_missed", "worse", 1, 2 + i));
        }
        for (int i = 0; i < 3; i++) {
            open.add(signal("R" + i, UnitKey.CITY, "above_limit", "better", 2, 1));
        }

        assertThat(choice.of(open))
                .extracting(Signal::indicator)
                .containsExactly("T19", "T18", "T17", "T16", "R0", "R1", "R2");
    }

    @Test
    void placesThatNoOtherSortFillsGoToTheSortThatHasMore() {
        List<Signal> open = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            open.add(signal("T" + i, UnitKey.CITY, "target_missed", "worse", 1, 2 + i));
        }

        assertThat(choice.of(open))
                .extracting(Signal::indicator)
                .containsExactly("T8", "T7", "T6", "T5", "T4", "T3", "T2");
    }

    private static Signal signal(
            String indicator, UnitKey unit, String rule, String standing, double value, double reference) {
        return new Signal(indicator, unit, rule, DAY, standing, value, reference, null);
    }
}
