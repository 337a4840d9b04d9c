package cat.impulsem.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.engine.Level;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Persons by channel in 2024: two districts of three centres each, 100 at the counter and 40 by telephone in each, and a
 * number by video call that each test chooses. Nobody comes to two centres.
 */
class WholeLevelsTest {
    private static final Analysis CHANNELS = AnalysisCatalogue.load().get("R17.channel");
    private static final String CENTRES = "centre/2024";
    private static final String DISTRICTS = "district/2024";
    private static final String CITY = "city/2024";

    private static List<String> shown(HiddenElsewhere elsewhere, int... video) {
        return List.copyOf(new WholeLevels(CHANNELS, elsewhere).shown(rows(video)));
    }

    private static List<String> shown(int... video) {
        return shown(HiddenElsewhere.NOTHING, video);
    }

    /** Centres come in equal numbers in the two districts. */
    private static List<CountedRow> rows(int... video) {
        List<CountedRow> rows = new ArrayList<>();
        int half = video.length / 2;
        for (int i = 0; i < video.length; i++) {
            add(rows, Level.CENTRE, String.valueOf(i + 1), i < half ? "01" : "02", i + 1, 1, video[i]);
        }
        int first = Arrays.stream(video, 0, half).sum();
        int second = Arrays.stream(video, half, video.length).sum();
        add(rows, Level.DISTRICT, "01", null, 0, half, first);
        add(rows, Level.DISTRICT, "02", null, 0, video.length - half, second);
        add(rows, Level.CITY, "city", null, 0, video.length, first + second);
        return rows;
    }

    private static void add(
            List<CountedRow> rows, Level level, String unit, String district, int family, int centres, int video) {
        rows.add(row(level, unit, district, family, "CENTRE", 100 * centres));
        rows.add(row(level, unit, district, family, "PHONE", 40 * centres));
        rows.add(row(level, unit, district, family, "VIDEO", video));
        rows.add(row(level, unit, district, family, "ALL", 140 * centres + video));
    }

    private static CountedRow row(
            Level level, String unit, String district, int family, String channel, double persons) {
        return new CountedRow(
                level,
                unit,
                district,
                family,
                YearMonth.of(2024, 1),
                YearMonth.of(2024, 12),
                List.of(channel),
                List.of(persons),
                true);
    }

    @Test
    void everythingIsShownWhereManyStandBehindEveryRow() {
        assertThat(shown(20, 21, 22, 23, 24, 25)).containsExactly(CENTRES, CITY, DISTRICTS);
    }

    @Test
    void zeroIsShownAmongMany() {
        assertThat(shown(20, 0, 22, 23, 0, 25)).containsExactly(CENTRES, CITY, DISTRICTS);
    }

    @Test
    void threePersonsOfOneCentreHideAllCentres() {
        assertThat(shown(3, 21, 22, 23, 24, 25)).containsExactly(CITY, DISTRICTS);
    }

    @Test
    void districtOfFourHidesAllDistrictsAndTheirCentres() {
        assertThat(shown(4, 0, 0, 23, 24, 25)).containsExactly(CITY);
    }

    /** The lead of centre 2 takes 20 of the district's 23 off and is left with the 3 of the others. */
    @Test
    void districtIsHiddenWhereTheLeadOfACentreIsLeftWithFew() {
        assertThat(shown(3, 20, 0, 23, 24, 25)).containsExactly(CITY);
    }

    @Test
    void leadWhoIsLeftWithFiveOfTwoOthersStaysInDoubt() {
        assertThat(shown(3, 20, 2, 23, 24, 25)).containsExactly(CITY, DISTRICTS);
    }

    /** Of the time of some category in centre 2 one of its professionals has more than a half: her lead and she know whose it is. */
    @Test
    void oneProfessionalWithMostOfARowHidesAllCentres() {
        Analysis time = AnalysisCatalogue.load().get("B14");
        List<CountedRow> rows = new ArrayList<>(rows(20, 21, 22, 23, 24, 25));
        assertThat(new WholeLevels(time, HiddenElsewhere.NOTHING).shown(rows))
                .containsExactly(CENTRES, CITY, DISTRICTS);
        rows.replaceAll(row -> row.unit().equals("2") && row.codes().contains("VIDEO") ? uneven(row) : row);
        assertThat(new WholeLevels(time, HiddenElsewhere.NOTHING).shown(rows)).containsExactly(CITY, DISTRICTS);
    }

    private static CountedRow uneven(CountedRow row) {
        return new CountedRow(
                row.level(),
                row.unit(),
                row.district(),
                row.family(),
                row.first(),
                row.last(),
                row.codes(),
                row.counts(),
                false);
    }

    /** Among subjects of attention stands violence: nine persons are few, and that there are none is told of nobody. */
    @Test
    void sensitiveSubjectsNeedTenPersonsAndHideZeros() {
        Analysis subjects = AnalysisCatalogue.load().get("R17.subject");
        assertThat(new WholeLevels(subjects, HiddenElsewhere.NOTHING).shown(rows(20, 21, 22, 23, 24, 25)))
                .contains(CENTRES, CITY, DISTRICTS);
        assertThat(new WholeLevels(subjects, HiddenElsewhere.NOTHING).shown(rows(20, 0, 22, 23, 24, 25)))
                .containsExactly(CITY, DISTRICTS);
        assertThat(new WholeLevels(subjects, HiddenElsewhere.NOTHING).shown(rows(9, 21, 22, 23, 24, 25)))
                .containsExactly(CITY, DISTRICTS);
        assertThat(new WholeLevels(subjects, HiddenElsewhere.NOTHING).shown(rows(20, 0, 0, 23, 24, 25)))
                .as("the lead of centre 1 would learn that there is nobody else")
                .containsExactly(CITY);
    }

    /** Of two centres each lead knows the other one's figure, however many there are. */
    @Test
    void districtsOfTwoCentresAreHiddenWithTheirCentres() {
        assertThat(shown(3, 21, 22, 23)).containsExactly(CITY);
    }

    /** 144 persons of whom 140 came to the counter or telephoned: 4 did not, and 140 of 144 is all but four. */
    @Test
    void allButFewIsFew() {
        List<CountedRow> rows = new ArrayList<>();
        for (int centre = 1; centre <= 3; centre++) {
            rows.add(row(Level.CENTRE, String.valueOf(centre), "01", centre, "CENTRE", centre == 1 ? 140 : 100));
            rows.add(row(Level.CENTRE, String.valueOf(centre), "01", centre, "PHONE", 40));
            rows.add(row(Level.CENTRE, String.valueOf(centre), "01", centre, "ALL", 144));
        }
        assertThat(new WholeLevels(CHANNELS, HiddenElsewhere.NOTHING).shown(rows))
                .isEmpty();
    }

    @Test
    void figureOfTheSamePeopleHiddenElsewhereHidesTheLevelInThatYear() {
        HiddenElsewhere third = (analysis, level, unit, period) -> level == Level.CENTRE && unit.equals("3");
        assertThat(shown(third, 20, 21, 22, 23, 24, 25)).containsExactly(CITY, DISTRICTS);
    }

    @Test
    void teamInWhichSomebodyStandsOutHidesAllCentresOfTheYear() {
        Analysis delays = AnalysisCatalogue.load().get("B17");
        List<CountedRow> rows = new ArrayList<>();
        for (int centre = 1; centre <= 3; centre++) {
            for (int year = 2023; year <= 2024; year++) {
                rows.add(new CountedRow(
                        Level.CENTRE,
                        String.valueOf(centre),
                        "01",
                        centre,
                        YearMonth.of(year, 5),
                        YearMonth.of(year, 5),
                        List.of("ALL"),
                        List.of(12.0),
                        year == 2023 || centre != 2));
            }
        }
        rows.add(new CountedRow(
                Level.DISTRICT,
                "01",
                null,
                0,
                YearMonth.of(2024, 5),
                YearMonth.of(2024, 5),
                List.of("ALL"),
                List.of(36.0),
                true));
        assertThat(new WholeLevels(delays, HiddenElsewhere.NOTHING).shown(rows))
                .containsExactly("centre/2023", "district/2024");
    }

    /** Three persons of the whole city came by video: who knows one of them knows much of the two others. */
    @Test
    void categoryOfFewInTheCityHidesItsCategoriesOfThatYear() {
        assertThat(shown(0, 2, 0, 0, 1, 0)).isEmpty();
        assertThat(new WholeLevels(CHANNELS, HiddenElsewhere.NOTHING).hidden(rows(0, 2, 0, 0, 1, 0)))
                .containsEntry(CITY, Set.of(Hiding.FEW));
    }

    /** Eleven in the city, nine of them of centre 1. */
    @Test
    void cityIsHiddenWhereTheLeadOfACentreIsLeftWithFew() {
        assertThat(new WholeLevels(CHANNELS, HiddenElsewhere.NOTHING).hidden(rows(9, 0, 0, 0, 2, 0)))
                .containsEntry(CITY, Set.of(Hiding.LEADS));
        assertThat(shown(6, 0, 0, 0, 2, 3)).contains(CITY);
    }

    @Test
    void wholeOfTheCityIsNeverHidden() {
        assertThat(WholeLevels.isWhole(CHANNELS, Level.CITY, List.of("ALL"))).isTrue();
        assertThat(WholeLevels.isWhole(CHANNELS, Level.CITY, List.of("VIDEO"))).isFalse();
        assertThat(WholeLevels.isWhole(CHANNELS, Level.DISTRICT, List.of("ALL")))
                .isFalse();
        Analysis time = AnalysisCatalogue.load().get("R17.time");
        assertThat(WholeLevels.isWhole(time, Level.CITY, List.of("ALL", "ALL"))).isTrue();
        assertThat(WholeLevels.isWhole(time, Level.CITY, List.of("ALL", "CENTRE")))
                .isFalse();
        Analysis decomposition = AnalysisCatalogue.load().get("B1");
        assertThat(WholeLevels.isWhole(decomposition, Level.CITY, List.of("raw")))
                .as("it has no whole")
                .isFalse();
    }

    @Test
    void everyHiddenLevelHasItsReasons() {
        WholeLevels rule = new WholeLevels(CHANNELS, HiddenElsewhere.NOTHING);
        assertThat(rule.hidden(rows(3, 20, 0, 23, 24, 25)))
                .isEqualTo(Map.of(CENTRES, Set.of(Hiding.FEW), DISTRICTS, Set.of(Hiding.LEADS)));
        assertThat(rule.small(rows(3, 20, 0, 23, 24, 25))).isEqualTo(1);
        HiddenElsewhere first = (analysis, level, unit, period) -> unit.equals("01");
        assertThat(new WholeLevels(CHANNELS, first).hidden(rows(20, 21, 22, 23, 24, 25)))
                .isEqualTo(Map.of(CENTRES, Set.of(Hiding.DISTRICTS), DISTRICTS, Set.of(Hiding.ELSEWHERE)));
    }
}
