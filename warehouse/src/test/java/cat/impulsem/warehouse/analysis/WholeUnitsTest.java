package cat.impulsem.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.engine.Level;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WholeUnitsTest {
    private static final AnalysisCatalogue ANALYSES = AnalysisCatalogue.load();
    private static final Analysis CHANNELS = ANALYSES.get("R17.channel");
    private static final Set<Hiding> FEW = Set.of(Hiding.FEW);
    private static final Set<Hiding> LEADS = Set.of(Hiding.LEADS);
    private static final Set<Hiding> DISTRICTS = Set.of(Hiding.DISTRICTS);
    private static final Set<Hiding> ELSEWHERE = Set.of(Hiding.ELSEWHERE);

    private static int[] district(int... video) {
        return video;
    }

    private static Map<String, Set<Hiding>> hidden(int[]... video) {
        return hidden(CHANNELS, HiddenElsewhere.NOTHING, CountedCity.of(video));
    }

    private static Map<String, Set<Hiding>> hidden(
            Analysis analysis, HiddenElsewhere elsewhere, List<CountedRow> rows) {
        return hidden(new WholeUnits(analysis, elsewhere, ShownBefore.NOTHING), rows, Set.of());
    }

    private static Map<String, Set<Hiding>> hidden(WholeUnits rule, List<CountedRow> rows, Set<String> before) {
        Map<String, Set<Hiding>> hidden = new TreeMap<>();
        rule.hidden(rows, before).forEach((part, why) -> hidden.put(part.key(), why));
        return hidden;
    }

    @Test
    void everythingIsShownWhereManyStandBehindEveryRow() {
        assertThat(hidden(district(20, 21, 22), district(23, 24, 25))).isEmpty();
    }

    @Test
    void zeroIsShownAmongMany() {
        assertThat(hidden(district(20, 0, 22), district(23, 0, 25))).isEmpty();
    }

    /** With one other centre its lead would know the 3; with two others, of 25 or 24 nobody knows whose they are. */
    @Test
    void threePersonsOfACentreHideItAndTwoOthersOfItsDistrict() {
        assertThat(hidden(district(3, 21, 22, 26), district(23, 24, 25)))
                .isEqualTo(Map.of("centre/1/2024", FEW, "centre/2/2024", LEADS, "centre/3/2024", LEADS));
    }

    /** Four of district 01 are the city less the others, so another district is hidden with it: the one of two centres loses least. */
    @Test
    void districtOfFourHidesItsCentresAndAnotherDistrict() {
        assertThat(hidden(district(4, 0, 0), district(23, 24, 25), district(26, 27), district(28, 29, 30)))
                .isEqualTo(Map.of(
                        "centre/1/2024", FEW,
                        "centre/2/2024", DISTRICTS,
                        "centre/3/2024", DISTRICTS,
                        "centre/7/2024", DISTRICTS,
                        "centre/8/2024", DISTRICTS,
                        "district/01/2024", FEW,
                        "district/03/2024", LEADS));
    }

    @Test
    void ofTwoDistrictsNoneIsShownWhereOneMustBeHidden() {
        assertThat(hidden(district(4, 0, 0), district(23, 24, 25)))
                .containsKeys("district/01/2024", "district/02/2024", "centre/4/2024", "centre/6/2024")
                .doesNotContainKey("city/city/2024");
    }

    /** The lead of centre 2 takes 20 of the district's 23 off and is left with the 3 of the others. */
    @Test
    void districtIsHiddenWhereTheLeadOfACentreIsLeftWithFew() {
        assertThat(hidden(district(3, 20, 0), district(23, 24, 25)))
                .containsEntry("centre/1/2024", FEW)
                .containsEntry("district/01/2024", LEADS)
                .containsEntry("district/02/2024", LEADS);
    }

    @Test
    void leadWhoIsLeftWithFiveOfTwoOthersStaysInDoubt() {
        assertThat(hidden(district(3, 20, 2), district(23, 24, 25)))
                .isEqualTo(Map.of("centre/1/2024", FEW, "centre/2/2024", LEADS, "centre/3/2024", FEW));
    }

    /** Centre 3 has nobody at all, which its indicators tell: then the lead of centre 2 knows that the others' 3 are those of centre 1. */
    @Test
    void centreWithoutAnybodyHidesNoOther() {
        assertThat(hidden(district(3, 21, CountedCity.NOBODY), district(23, 24, 25)))
                .containsEntry("district/01/2024", LEADS);
        assertThat(hidden(district(3, 21, 22), district(23, 24, 25))).doesNotContainKey("district/01/2024");
    }

    /** A centre that continues another has the same lead: of three centres two leads are left. */
    @Test
    void centresOfOneLeadAreOne() {
        List<CountedRow> rows = new ArrayList<>(CountedCity.of(district(3, 21, 22), district(23, 24, 25)));
        rows.replaceAll(row -> row.unit().equals("3")
                ? CountedCity.row(12, Level.CENTRE, "3", "01", 2, row.codes().getFirst(), row.count(0))
                : row);
        assertThat(hidden(CHANNELS, HiddenElsewhere.NOTHING, rows)).containsEntry("district/01/2024", LEADS);
    }

    /** Of the time of some category in centre 2 one of its professionals has more than a half: her lead and she know whose it is. */
    @Test
    void oneProfessionalWithMostOfARowHidesHerCentre() {
        Analysis time = ANALYSES.get("B14");
        List<CountedRow> rows = new ArrayList<>(CountedCity.of(district(20, 21, 22), district(23, 24, 25)));
        assertThat(hidden(time, HiddenElsewhere.NOTHING, rows)).isEmpty();
        rows.replaceAll(row -> row.unit().equals("2") && row.codes().contains("VIDEO") ? CountedCity.uneven(row) : row);
        assertThat(hidden(time, HiddenElsewhere.NOTHING, rows))
                .isEqualTo(Map.of(
                        "centre/1/2024", LEADS,
                        "centre/2/2024", Set.of(Hiding.UNEVEN),
                        "centre/3/2024", LEADS));
    }

    /**
     * One professional of centre 1 records late, 450 hours; four each in centres 2 and 3, an hour in all: the district less
     * centre 4, and for the lead of centre 2 less his own hour, is hers within two.
     */
    @Test
    void hoursOfOneInWhatIsLeftOfADistrictHideTheDistrict() {
        assertThat(late(450, 1, 1)).containsEntry("district/01/2024", LEADS);
        assertThat(late(45, 40, 40))
                .as("of 80 hours left, 45 are less than half")
                .isEmpty();
    }

    /** Districts hidden where one of centre 1 recorded so many hours late, and ten each of the others in so many. */
    private static Map<String, Set<Hiding>> late(double ofOne, double ofSecond, double ofThird) {
        List<CountedRow> rows = new ArrayList<>();
        for (int district = 1; district <= 2; district++) {
            double[] hours = district == 1 ? new double[] {ofOne, ofSecond, ofThird, 550} : new double[] {90, 90, 90};
            for (int i = 0; i < hours.length; i++) {
                boolean isOne = district == 1 && i == 0;
                rows.add(late(String.valueOf(4 * district - 3 + i), "0" + district, isOne ? 1 : 10, hours[i]));
            }
        }
        Map<String, Set<Hiding>> hidden = hidden(ANALYSES.get("B17"), HiddenElsewhere.NOTHING, rows);
        hidden.keySet().removeIf(key -> key.startsWith("centre"));
        return hidden;
    }

    private static CountedRow late(String centre, String district, int professionals, double hours) {
        double minutes = 60 * hours;
        return new CountedRow(
                Level.CENTRE,
                centre,
                district,
                Integer.parseInt(centre),
                YearMonth.of(2024, 1),
                YearMonth.of(2024, 12),
                List.of("LATER"),
                List.of((double) professionals),
                professionals > 1,
                new RecordedTime(
                        minutes, minutes / professionals, Math.min(2, professionals) * minutes / professionals));
    }

    /** Among subjects of attention stands violence: nine persons are few, and that there are none is told of nobody. */
    @Test
    void sensitiveSubjectsNeedTenPersonsAndHideZeros() {
        Analysis subjects = ANALYSES.get("R17.subject");
        int[] second = district(23, 24, 25);
        assertThat(hidden(subjects, HiddenElsewhere.NOTHING, CountedCity.of(district(20, 21, 22), second)))
                .isEmpty();
        Map<String, Set<Hiding>> firstHidden =
                Map.of("centre/1/2024", FEW, "centre/2/2024", LEADS, "centre/3/2024", LEADS);
        assertThat(hidden(subjects, HiddenElsewhere.NOTHING, CountedCity.of(district(0, 21, 22), second)))
                .isEqualTo(firstHidden);
        assertThat(hidden(subjects, HiddenElsewhere.NOTHING, CountedCity.of(district(9, 21, 22), second)))
                .isEqualTo(firstHidden);
        assertThat(hidden(subjects, HiddenElsewhere.NOTHING, CountedCity.of(district(20, 0, 0), second)))
                .as("the lead of centre 1 would learn that there is nobody else")
                .containsEntry("district/01/2024", LEADS);
    }

    /** Of two centres each lead knows the other one's figure, however many there are. */
    @Test
    void twoDistrictsOfTwoCentresHideEachOther() {
        assertThat(hidden(district(3, 21), district(22, 23), district(24, 25)))
                .isEqualTo(Map.of(
                        "centre/1/2024", FEW,
                        "centre/2/2024", DISTRICTS,
                        "centre/3/2024", DISTRICTS,
                        "centre/4/2024", DISTRICTS,
                        "district/01/2024", LEADS,
                        "district/02/2024", LEADS));
    }

    @Test
    void districtOfOneCentreHidesNoDistrictFromItsLead() {
        assertThat(hidden(district(3), district(22, 23), district(24, 25, 26)))
                .containsEntry("district/01/2024", FEW)
                .containsEntry("district/02/2024", LEADS)
                .as("the lead of the only centre of 01 would know district 02")
                .containsEntry("district/03/2024", LEADS);
    }

    /** 144 persons of whom 140 came to the counter: 4 did not, and 140 of 144 is all but four. */
    @Test
    void allButFewIsFew() {
        List<CountedRow> rows = new ArrayList<>();
        for (int centre = 1; centre <= 3; centre++) {
            String code = String.valueOf(centre);
            rows.add(CountedCity.row(12, Level.CENTRE, code, "01", centre, "CENTRE", centre == 1 ? 140 : 100));
            rows.add(CountedCity.row(12, Level.CENTRE, code, "01", centre, "PHONE", 40));
            rows.add(CountedCity.row(12, Level.CENTRE, code, "01", centre, "ALL", 144));
        }
        assertThat(hidden(CHANNELS, HiddenElsewhere.NOTHING, rows)).containsEntry("centre/1/2024", FEW);
    }

    /** Six professionals hold groups and five of them informative ones: that one does not tells nothing of her. */
    @Test
    void allButFewProfessionalsMayBeKnown() {
        Analysis groups = ANALYSES.get("L2.1c.kinds");
        List<CountedRow> rows = Stream.of("INFO", "ALL")
                .map(kind -> new CountedRow(
                        Level.CENTRE,
                        "1",
                        "01",
                        1,
                        YearMonth.of(2024, 1),
                        YearMonth.of(2024, 12),
                        List.of(kind),
                        List.of(kind.equals("ALL") ? 60.0 : 50.0, kind.equals("ALL") ? 6.0 : 5.0),
                        true,
                        null))
                .toList();
        assertThat(hidden(groups, HiddenElsewhere.NOTHING, rows)).isEmpty();
    }

    @Test
    void figureOfTheSamePeopleHiddenElsewhereHidesItsCentre() {
        HiddenElsewhere third = (analysis, level, unit, period) -> level == Level.CENTRE && unit.equals("3");
        assertThat(hidden(CHANNELS, third, CountedCity.of(district(20, 21, 22), district(23, 24, 25))))
                .isEqualTo(Map.of("centre/1/2024", LEADS, "centre/2/2024", LEADS, "centre/3/2024", ELSEWHERE));
    }

    /** Some month of centre 3 is hidden of an indicator that shows its year: a half-year would tell, the year does not. */
    @Test
    void monthHiddenElsewhereHidesHalfYearsOnly() {
        HiddenElsewhere march = (analysis, level, unit, period) -> unit.equals("3") && period.monthCount() < 12;
        List<CountedRow> rows = new ArrayList<>(CountedCity.of(district(40, 42, 44), district(46, 48, 50)));
        rows.addAll(CountedCity.of(6, district(20, 21, 22), district(23, 24, 25)));
        assertThat(hidden(CHANNELS, march, rows)).isEqualTo(Map.of("centre/3/2024/shorter", ELSEWHERE));
    }

    /** In July there is no year yet: what is hidden then must not cost the year that comes. */
    @Test
    void monthHiddenElsewhereHidesNoYearThatIsStillToCome() {
        HiddenElsewhere march = (analysis, level, unit, period) -> unit.equals("3") && period.monthCount() < 12;
        List<CountedRow> rows = CountedCity.of(6, district(20, 21, 22), district(23, 24, 25));
        assertThat(hidden(CHANNELS, march, rows)).isEqualTo(Map.of("centre/3/2024/shorter", ELSEWHERE));
        assertThat(hidden(ANALYSES.get("B5"), march, rows))
                .as("of which no years are published")
                .isEqualTo(Map.of("centre/1/2024", LEADS, "centre/2/2024", LEADS, "centre/3/2024", ELSEWHERE));
    }

    /** Three came by video call in the first half of the year, forty in the whole: the half is a part of what the lead must not know. */
    @Test
    void fewInAHalfYearHideTheYear() {
        List<CountedRow> rows = new ArrayList<>(CountedCity.of(district(40, 42, 44), district(46, 48, 50)));
        rows.addAll(CountedCity.of(6, district(20, 21, 3), district(23, 24, 25)));
        assertThat(hidden(CHANNELS, HiddenElsewhere.NOTHING, rows))
                .isEqualTo(Map.of("centre/1/2024", LEADS, "centre/2/2024", LEADS, "centre/3/2024", FEW));
    }

    @Test
    void teamInWhichSomebodyStandsOutHidesItsCentreInThatYear() {
        Analysis delays = ANALYSES.get("B17");
        List<CountedRow> rows = new ArrayList<>();
        for (int centre = 1; centre <= 3; centre++) {
            for (int year = 2023; year <= 2024; year++) {
                CountedRow row = new CountedRow(
                        Level.CENTRE,
                        String.valueOf(centre),
                        "01",
                        centre,
                        YearMonth.of(year, 5),
                        YearMonth.of(year, 5),
                        List.of("ALL"),
                        List.of(12.0),
                        true,
                        null);
                rows.add(year == 2024 && centre == 2 ? CountedCity.uneven(row) : row);
            }
        }
        assertThat(hidden(delays, HiddenElsewhere.NOTHING, rows))
                .isEqualTo(Map.of(
                        "centre/1/2024", LEADS,
                        "centre/2/2024", Set.of(Hiding.UNEVEN),
                        "centre/3/2024", LEADS));
    }

    /** Three persons of the whole city came by video: who knows one of them knows much of the two others. */
    @Test
    void categoryOfFewInTheCityHidesItsCategoriesOfThatYear() {
        assertThat(hidden(district(0, 2, 0), district(0, 1, 0))).containsEntry("city/city/2024", FEW);
    }

    /** Eleven in the city, nine of them of centre 1. */
    @Test
    void cityIsHiddenWhereTheLeadOfACentreIsLeftWithFew() {
        assertThat(hidden(district(9, 0, 0), district(0, 2, 0))).containsEntry("city/city/2024", LEADS);
        assertThat(hidden(district(6, 0, 0), district(0, 2, 3))).doesNotContainKey("city/city/2024");
    }

    @Test
    void wholeOfTheCityIsNeverHidden() {
        assertThat(WholeUnits.isWhole(CHANNELS, Level.CITY, List.of("ALL"))).isTrue();
        assertThat(WholeUnits.isWhole(CHANNELS, Level.CITY, List.of("VIDEO"))).isFalse();
        assertThat(WholeUnits.isWhole(CHANNELS, Level.DISTRICT, List.of("ALL"))).isFalse();
        Analysis time = ANALYSES.get("R17.time");
        assertThat(WholeUnits.isWhole(time, Level.CITY, List.of("ALL", "ALL"))).isTrue();
        assertThat(WholeUnits.isWhole(time, Level.CITY, List.of("ALL", "CENTRE")))
                .isFalse();
        Analysis decomposition = ANALYSES.get("B1");
        assertThat(WholeUnits.isWhole(decomposition, Level.CITY, List.of("raw")))
                .as("it has no whole")
                .isFalse();
    }

    @Test
    void whatWasHiddenBeforeStaysHidden() {
        List<CountedRow> rows = CountedCity.of(district(20, 21, 22), district(23, 24, 25));
        WholeUnits rule = new WholeUnits(CHANNELS, HiddenElsewhere.NOTHING, ShownBefore.NOTHING);
        assertThat(hidden(rule, rows, Set.of("centre/5/2024")))
                .isEqualTo(
                        Map.of("centre/4/2024", LEADS, "centre/5/2024", Set.of(Hiding.BEFORE), "centre/6/2024", LEADS));
        assertThat(hidden(rule, rows, Set.of("centre/5/2023"))).isEmpty();
        assertThat(hidden(rule, rows, Set.of("centre/2024", "district/2024")))
                .as("ledgers of earlier programs name whole levels")
                .hasSize(8);
    }

    /** Centre 2 was shown, so nothing of centre 1 can be its; of three centres two are left, whose leads know each other's. */
    @Test
    void whatWasShownBeforeHidesNoOther() {
        List<CountedRow> rows = CountedCity.of(district(3, 21, 22), district(23, 24, 25));
        WholeUnits rule = new WholeUnits(
                CHANNELS,
                HiddenElsewhere.NOTHING,
                (level, unit, first, last) -> level == Level.CENTRE && unit.equals("2"));
        assertThat(hidden(rule, rows, Set.of())).containsEntry("district/01/2024", LEADS);
    }

    @Test
    void whatIsShownAgainstTheRuleIsNamed() {
        List<CountedRow> rows = CountedCity.of(district(3, 21, 22), district(23, 24, 25));
        WholeUnits rule = new WholeUnits(CHANNELS, HiddenElsewhere.NOTHING, ShownBefore.NOTHING);
        Set<String> enough = Set.of("centre/1/2024", "centre/2/2024", "centre/3/2024");
        assertThat(rule.refused(rows, enough)).isEmpty();
        assertThat(rule.refused(rows, Set.of())).containsExactly("centre/1/2024");
        assertThat(rule.refused(rows, Set.of("centre/1/2024", "centre/2/2024")))
                .as("the lead of centre 2 would know centre 1")
                .contains("centre/3/2024", "district/01/2024")
                .doesNotContain("centre/4/2024");
        assertThat(rule.refused(rows, Set.of("centre/1/2024", "district/01/2024")))
                .as("centre 1 would be a district less two centres")
                .contains("centre/2/2024", "centre/3/2024", "district/02/2024");
    }

    @Test
    void smallRowsAreCounted() {
        WholeUnits rule = new WholeUnits(CHANNELS, HiddenElsewhere.NOTHING, ShownBefore.NOTHING);
        assertThat(rule.small(CountedCity.of(district(3, 20, 0), district(23, 24, 25))))
                .isEqualTo(1);
    }
}
