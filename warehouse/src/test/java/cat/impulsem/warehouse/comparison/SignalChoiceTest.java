package cat.impulsem.warehouse.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.comparison.Signal.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Centres 1 to 3 lie in district 01, centres 4 and 5 in 02; the data end with December 2024. */
class SignalChoiceTest {
    private static final Map<String, String> DISTRICTS = Map.of("1", "01", "2", "01", "3", "01", "4", "02", "5", "02");
    private static final YearMonth LAST = YearMonth.of(2024, 12);
    private static final LocalDate NOW = LocalDate.of(2025, 1, 1);

    private final List<Candidate> candidates = new ArrayList<>();

    private SignalChoiceTest with(String level, String unit, Kind kind, Standing standing, LocalDate raised) {
        candidates.add(Candidate.of(signal(level, unit, kind, standing, raised, null)));
        return this;
    }

    private SignalChoiceTest worse(String level, String unit) {
        return with(level, unit, Kind.TARGET, Standing.WORSE, NOW);
    }

    private SignalChoiceTest apart(String unit) {
        candidates.add(new Candidate(signal("centre", unit, Kind.TARGET, Standing.WORSE, NOW, null), true, true));
        return this;
    }

    private static Signal signal(
            String level, String unit, Kind kind, Standing standing, LocalDate raised, String detail) {
        return new Signal(
                "X", level, unit, kind, kind.key(), "TEST-1", raised, standing, raised.minusYears(1), 1.0, 2.0, detail);
    }

    private List<String> chosen() {
        return new SignalChoice(DISTRICTS, LAST)
                .of(candidates).stream()
                        .map(one -> one.level() + " " + one.unit() + " "
                                + one.kind().key())
                        .toList();
    }

    @Test
    void whatTheCityShowsIsAMatterForTheCity() {
        worse("city", "city").worse("district", "01").worse("centre", "1").worse("centre", "4");
        assertThat(chosen()).containsExactly("city city target");
    }

    @Test
    void aCentreThatStandsApartHasASignalOfItsOwn() {
        worse("city", "city").worse("centre", "1").apart("4");
        assertThat(chosen()).containsExactly("city city target", "centre 4 target");
    }

    @Test
    void aCityOnItsWayStandsForItsPartsAndIsNotAsked() {
        candidates.add(new Candidate(signal("city", "city", Kind.TARGET, Standing.WORSE, NOW, null), false, false));
        worse("district", "01").worse("centre", "1").apart("4");
        assertThat(chosen()).containsExactly("centre 4 target");
    }

    @Test
    void whatMostCentresOfADistrictShowIsAMatterForTheDistrict() {
        worse("district", "01").worse("centre", "1").worse("centre", "2").worse("centre", "4");
        assertThat(chosen()).containsExactly("district 01 target", "centre 4 target");
    }

    @Test
    void aDistrictThatOneCentreDragsIsThatCentresMatter() {
        worse("district", "01").worse("centre", "2");
        assertThat(chosen()).containsExactly("centre 2 target");
    }

    @Test
    void aDistrictWhoseCentresShowNothingKeepsItsSignal() {
        worse("district", "02").worse("centre", "2");
        assertThat(chosen()).containsExactlyInAnyOrder("district 02 target", "centre 2 target");
    }

    @Test
    void ofSeveralSignalsOfAUnitTheHighestSortIsPut() {
        with("centre", "1", Kind.RULE, Standing.WORSE, NOW).worse("centre", "1");
        assertThat(chosen()).containsExactly("centre 1 target");
    }

    @Test
    void opposedSignalsDoNotStandForEachOther() {
        with("city", "city", Kind.RULE, Standing.HIGHER, NOW).with("centre", "1", Kind.RULE, Standing.LOWER, NOW);
        assertThat(chosen()).containsExactly("city city rule", "centre 1 rule");
    }

    @Test
    void everyBaseThatFellIsASignal() {
        candidates.add(Candidate.of(signal("centre", "1", Kind.BASE, Standing.WORSE, NOW, "PLAN")));
        candidates.add(Candidate.of(signal("centre", "1", Kind.BASE, Standing.WORSE, NOW, "TIME")));
        assertThat(chosen()).containsExactly("centre 1 base", "centre 1 base");
    }

    // December is known on 1 January, October on 1 November, September on 1 October.
    @Test
    void anImprovementIsNewsForThreeMonthsAndNothingElseGrowsOld() {
        with("centre", "1", Kind.RULE, Standing.BETTER, LocalDate.of(2024, 11, 1))
                .with("centre", "2", Kind.RULE, Standing.BETTER, LocalDate.of(2024, 10, 1))
                .with("centre", "3", Kind.RULE, Standing.WORSE, LocalDate.of(2023, 10, 1));
        assertThat(chosen()).containsExactlyInAnyOrder("centre 1 rule", "centre 3 rule");
    }
}
