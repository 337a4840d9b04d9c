package cat.impulsem.etl.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The story of docs/demo-city.md, looked for in the written files; expected figures follow from its parameters. */
class StoryTest {
    private static final Predicate<Family> BUREAUCRACY = Family::isBureaucratic;
    private static final Set<Integer> RELAPSING = Set.of(17, 21);
    private static final Set<Integer> SUBSTITUTING = Set.of(4, 8, 23, 30, 33);
    private static final Set<Integer> ADDING = Set.of(2, 12, 27, 29, 35);

    private static Written city;
    private static Minutes minutes;
    private static Map<Integer, String> districts;

    @BeforeAll
    static void write() {
        city = TenthOfTheCity.written();
        minutes = TenthOfTheCity.minutes();
        districts = city.rows("centre_districts").stream()
                .collect(Collectors.toMap(row -> number(row, "centre_id"), row -> row.getField("district_code")));
    }

    @Test
    void thirtySixMonthsBeginWithABaselineYear() {
        Set<String> months = city.rows("calendar").stream()
                .map(row -> row.getField("day_date").substring(0, 7))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(months).hasSize(36).startsWith("2023-01").endsWith("2025-12");
        assertThat(months).allSatisfy(month -> assertThat(minutes.sum(any -> true, any -> true, month, month))
                .isPositive());
    }

    @Test
    void placesAreTheTenDistrictsAndSeventyThreeNeighbourhoods() {
        assertThat(city.rows("districts").stream().map(row -> row.getField("district_code")))
                .containsExactlyElementsOf(codes(10));
        List<NamedCsvRecord> neighbourhoods = city.rows("neighbourhoods");
        assertThat(neighbourhoods.stream().map(row -> row.getField("neighbourhood_code")))
                .containsExactlyElementsOf(codes(73));
        assertThat(neighbourhoods.stream().map(row -> row.getField("district_code")))
                .containsOnlyElementsOf(codes(10));
    }

    private static List<String> codes(int last) {
        return IntStream.rangeClosed(1, last).mapToObj("%02d"::formatted).toList();
    }

    @Test
    void tenYearsAreWrittenFromScaleTenOn() {
        assertThat(Span.of(9.9).years()).containsExactly(2023, 2024, 2025);
        assertThat(Span.of(10).months()).hasSize(120).startsWith(YearMonth.of(2016, 1));
    }

    @Test
    void centresThatTheCityDoesNotListAreMarkedAsSimulated() {
        Map<Boolean, List<NamedCsvRecord>> centres = city.rows("centres").stream()
                .collect(Collectors.partitioningBy(
                        row -> row.getField("is_simulated").equals("true")));
        assertThat(centres.get(false)).hasSize(35).noneMatch(row -> row.getField("address")
                .isEmpty());
        assertThat(centres.get(true))
                .hasSize(5 + 2)
                .allMatch(row -> row.getField("centre_name").contains("simula"))
                .allMatch(row -> row.getField("address").isEmpty());
    }

    @Test
    void twoCentresMergeAndOneMoves() {
        assertThat(city.rows("successions").stream().map(row -> row.getFields().subList(0, 4)))
                .containsExactlyInAnyOrder(
                        List.of("24", "41", "2024-01-01", "MERGE"),
                        List.of("25", "41", "2024-01-01", "MERGE"),
                        List.of("5", "42", "2024-10-01", "MOVE"));
    }

    /** 715 posts, of which 0.45 % are vacated in each of 36 months and filled again: 715 x (1 + 36 x 0.0045) = 831. */
    @Test
    void theWholeCityHasEightHundredProfessionals() {
        City whole = City.of(new DemoOptions(city.folder(), 7, 1, false));
        long people = whole.sites().stream()
                .flatMap(site -> whole.staffing().at(site).stream())
                .map(stint -> stint.professional().id())
                .distinct()
                .count();
        assertThat(people).isBetween(780L, 880L);
    }

    /** Household income 2016: Nou Barris 55.0 and Sarrià - Sant Gervasi 182.4; (182.4 / 55.0)^0.9 = 2.9. */
    @Test
    void districtsDifferMuchInNeed() {
        Map<String, Double> need = city.rows("populations").stream()
                .filter(row -> row.getField("year").equals("2023"))
                .collect(Collectors.groupingBy(
                        row -> districts.get(number(row, "centre_id")),
                        Collectors.teeing(
                                Collectors.summingDouble(
                                        row -> decimal(row, "need_index") * decimal(row, "resident_count")),
                                Collectors.summingDouble(row -> decimal(row, "resident_count")),
                                (weighted, residents) -> weighted / residents)));
        assertThat(need.values()).allSatisfy(one -> assertThat(one).isBetween(need.get("05"), need.get("08")));
        assertThat(need.get("08") / need.get("05")).isCloseTo(2.9, within(0.4));
    }

    @Test
    void nobodyWorksOnHolidays() {
        Set<String> working = city.rows("calendar").stream()
                .filter(row -> row.getField("is_working").equals("true"))
                .map(row -> row.getField("day_date"))
                .collect(Collectors.toSet());
        assertThat(working)
                .doesNotContain("2024-09-24", "2024-03-29", "2025-08-15")
                .contains("2024-09-25");
        Set<String> worked = city.files("agenda_entries").stream()
                .flatMap(file -> Written.read(file).stream())
                .map(row -> row.getField("work_date"))
                .collect(Collectors.toSet());
        assertThat(working).containsAll(worked);
    }

    /**
     * Four of five are away for 15 of its 21 working days, but no director, who is one in six of so small a city:
     * 1 - 0.8 x 5/6 x 15/21 = 0.52 is left. Of usual months about 7 % are missing as well: 0.56.
     */
    @Test
    void augustIsHalfEmpty() {
        for (int year = 2023; year <= 2025; year++) {
            int thisYear = year;
            double usual = IntStream.of(2, 3, 5, 6, 10, 11)
                    .mapToDouble(month -> worked(thisYear, month))
                    .average()
                    .orElseThrow();
            assertThat(worked(year, 8) / usual).isBetween(0.48, 0.64);
        }
    }

    private static double worked(int year, int month) {
        String name = YearMonth.of(year, month).toString();
        return minutes.sum(any -> true, any -> true, name, name);
    }

    /** About 24 working days of holidays, 9 of illness and 1 in hours, of 247; covered are half of illness and a sixth of holidays. */
    @Test
    void leaveIsVisibleAndPartlyCovered() {
        double contracted = 0;
        double absent = 0;
        double covered = 0;
        for (NamedCsvRecord row : city.rows("availability")) {
            contracted += decimal(row, "contracted_minutes");
            absent += decimal(row, "absent_minutes");
            covered += decimal(row, "covered_minutes");
        }
        assertThat(absent / contracted).isBetween(0.10, 0.18);
        assertThat(covered / absent).isBetween(0.15, 0.40);
    }

    /** 0.7^1.5 = 0.59 of the days, and one day more for everybody: (1 + 13.4 x 0.59) / (1 + 13.4) = 0.62. */
    @Test
    void reportsGetQuickerInThreeDistricts() {
        double quick = reportDays(true, "2025-04", "2025-08") / reportDays(true, "2023-01", "2023-12");
        double others = reportDays(false, "2025-04", "2025-08") / reportDays(false, "2023-01", "2023-12");
        assertThat(quick / others).isCloseTo(0.62, within(0.06));
    }

    /** 0.7 of the minutes; the general fall of bureaucracy is a little weaker in these three. */
    @Test
    void reportsTakeLessTimeInThreeDistricts() {
        Predicate<Family> reports = Family.REP::equals;
        double quick = growth(reports, isQuick(true), "2025-04");
        double others = growth(reports, isQuick(false), "2025-04");
        assertThat(quick / others).isCloseTo(0.71, within(0.06));
    }

    /** At 2.6 times the change of the others, 3 x 2.6 points and what went back to other systems; then all is lost. */
    @Test
    void twoCentresRegainTimeAndLoseItAgain() {
        double before = minutes.share(BUREAUCRACY, RELAPSING::contains, "2023-01", "2023-12");
        double best = minutes.share(BUREAUCRACY, RELAPSING::contains, "2024-10", "2024-12");
        double after = minutes.share(BUREAUCRACY, RELAPSING::contains, "2025-07", "2025-12");
        assertThat(before - best).isBetween(0.06, 0.13);
        assertThat(after).isCloseTo(before, within(0.03));

        IntPredicate others = centre -> !RELAPSING.contains(centre);
        double othersBefore = minutes.share(BUREAUCRACY, others, "2023-01", "2023-12");
        assertThat(othersBefore - minutes.share(BUREAUCRACY, others, "2024-10", "2024-12"))
                .isBetween(0.01, 0.05);
        assertThat(othersBefore - minutes.share(BUREAUCRACY, others, "2025-07", "2025-12"))
                .isBetween(0.04, 0.08);
    }

    @Test
    void timeOfGroupsMoreThanDoublesWhereTheyStandForIndividualAttention() {
        assertThat(growth(Family.GRP::equals, SUBSTITUTING::contains, "2025-07"))
                .isGreaterThan(2);
        assertThat(growth(
                        Family.GRP::equals,
                        centre -> !SUBSTITUTING.contains(centre) && !ADDING.contains(centre),
                        "2025-07"))
                .isBetween(1.1, 1.7);
    }

    /** Six of ten participants have no individual attention, and of the other four as many as before; others are added. */
    @Test
    void groupsReplaceSomeIndividualAttention() {
        Substitution groups = Substitution.of(
                city,
                city.rows("attentions").stream()
                        .filter(row -> row.getField("status").equals("DONE"))
                        .toList());
        double before = rate(groups, SUBSTITUTING::contains, 2023);
        assertThat(rate(groups, SUBSTITUTING::contains, 2025)).isCloseTo(0.6 + 0.4 * before, within(0.07));
        assertThat(before).isLessThan(0.6);

        IntPredicate elsewhere = centre -> !SUBSTITUTING.contains(centre) && !ADDING.contains(centre);
        assertThat(rate(groups, ADDING::contains, 2025)).isLessThan(rate(groups, elsewhere, 2025) - 0.05);
    }

    private static double rate(Substitution groups, IntPredicate centres, int year) {
        return groups.rate(centres, LocalDate.of(year, 2, 1), LocalDate.of(year, 10, 1));
    }

    /** How the share of a family from that month to the end of 2025 compares with the baseline year. */
    private static double growth(Predicate<Family> families, IntPredicate centres, String from) {
        return minutes.share(families, centres, from, "2025-12")
                / minutes.share(families, centres, "2023-01", "2023-12");
    }

    private static IntPredicate isQuick(boolean wanted) {
        return centre -> Set.of("03", "08", "10").contains(districts.get(centre)) == wanted;
    }

    /** Mean days from the request of a report to its end. */
    private static double reportDays(boolean quick, String first, String last) {
        IntPredicate centres = isQuick(quick);
        return city.rows("procedures").stream()
                .filter(row -> row.getField("process_code").startsWith("REP_"))
                .filter(row -> !row.getField("closed_date").isEmpty())
                .filter(row -> centres.test(number(row, "centre_id")))
                .filter(row -> isWithin(row.getField("requested_date").substring(0, 7), first, last))
                .mapToLong(row -> LocalDate.parse(row.getField("closed_date")).toEpochDay()
                        - LocalDate.parse(row.getField("requested_date")).toEpochDay())
                .average()
                .orElseThrow();
    }

    private static boolean isWithin(String month, String first, String last) {
        return month.compareTo(first) >= 0 && month.compareTo(last) <= 0;
    }

    private static int number(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    private static double decimal(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
