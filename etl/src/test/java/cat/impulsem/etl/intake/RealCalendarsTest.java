package cat.impulsem.etl.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealCalendarsTest {
    @TempDir
    Path folder;

    private List<RawRow> rows(String name) throws IOException {
        Path fixture = SharedData.folder("ics-fixtures").resolve(name);
        return new TestDelivery(folder)
                .bytes("agenda_entries_p1.ics", Files.readAllBytes(fixture))
                .rows("agenda_entries");
    }

    private static List<String> blocks(List<RawRow> rows) {
        return rows.stream()
                .map(row -> row.values()[3] + " " + row.values()[4] + "-" + row.values()[5])
                .toList();
    }

    private static List<String> rules(List<RawRow> rows) {
        return rows.stream()
                .flatMap(row -> row.problems().stream())
                .map(RowProblem::rule)
                .toList();
    }

    @Test
    void everyFixtureIsReadWithoutAnException() throws IOException {
        int files = 0;
        try (Stream<Path> fixtures = Files.list(SharedData.folder("ics-fixtures"))) {
            for (Path fixture : fixtures.filter(file -> file.toString().endsWith(".ics"))
                    .sorted()
                    .toList()) {
                files++;
                long events = Files.readString(fixture)
                        .lines()
                        .filter(line -> line.strip().equals("BEGIN:VEVENT"))
                        .count();
                assertThat(rows(fixture.getFileName().toString()).stream()
                                .map(RawRow::row)
                                .distinct())
                        .as(fixture.toString())
                        .hasSize((int) events);
            }
        }
        assertThat(files).isEqualTo(27);
    }

    @Test
    void fridaysAndSaturdaysInPhiladelphiaWithoutTwoExceptions() throws IOException {
        // noon in New York is 18:00 in Madrid; until 24 October local time, without 11 and 12 October
        assertThat(blocks(rows("event-issue_112_missing_tzinfo_on_exdate.ics")))
                .containsExactly(
                        "2013-09-07 1080-1380",
                        "2013-09-13 1080-1380",
                        "2013-09-14 1080-1380",
                        "2013-09-20 1080-1380",
                        "2013-09-21 1080-1380",
                        "2013-09-27 1080-1380",
                        "2013-09-28 1080-1380",
                        "2013-10-04 1080-1380",
                        "2013-10-05 1080-1380",
                        "2013-10-18 1080-1380",
                        "2013-10-19 1080-1380");
    }

    @Test
    void dailyStandUpOnWorkingDaysWithBlanksInItsRule() throws IOException {
        // 3 July 2015 is a Friday: 1 + 5 + 5 + 3 days until Wednesday 22 July
        List<String> blocks = blocks(rows("issue_165_missing_event.ics"));

        assertThat(blocks).hasSize(14).startsWith("2015-07-03 600-630", "2015-07-06 600-630");
        assertThat(blocks).endsWith("2015-07-22 600-630").allMatch(block -> block.endsWith(" 600-630"));
    }

    @Test
    void listedPeriodsInAZoneOfItsOwnName() throws IOException {
        assertThat(blocks(rows("issue_156_RDATE_with_PERIOD_TZID_khal_2.ics")))
                .containsExactly(
                        "2021-11-01 960-990", "2021-12-06 960-990", "2022-01-03 960-990", "2022-02-07 960-990");
    }

    @Test
    void zonesThatTheFileDefinesItself() throws IOException {
        // 17:00 at -04:00 is 22:00 in Madrid, which left summer time the day before
        assertThat(blocks(rows("issue_836_do_not_quote_tzid.ics"))).containsExactly("2024-10-28 1320-1380");
        // 23:00 at +11:00 is 13:00 in Madrid
        assertThat(blocks(rows("issue_218_bad_tzid.ics"))).containsExactly("2017-02-28 780-810");
        // 13:30 at -03:00 is 18:30 in Madrid in summer
        assertThat(blocks(rows("issue_237_fail_to_parse_timezone_with_non_ascii_tzid.ics")))
                .containsExactly("2017-05-11 1110-1140");
        // 12 hours ahead until 5 May, then 10; the exact second does not matter to the minute
        assertThat(blocks(rows("issue_722_timezone_transition_ambiguity.ics")))
                .containsExactly(
                        "2024-03-02 1260-null", "2024-08-02 1260-null", "2024-05-04 1320-null", "2024-05-04 1260-null");
    }

    @Test
    void workingDaysWithoutEndStopAfterTwoYears() throws IOException {
        // from Friday 28 October 2016, two years are 104 weeks and two days: 520 working days and the last Friday
        List<String> blocks = blocks(rows("x_location.ics"));

        assertThat(blocks).hasSize(521).startsWith("2016-10-28 840-870", "2016-10-31 840-870");
        assertThat(blocks).endsWith("2018-10-26 840-870").allMatch(block -> block.endsWith(" 840-870"));
    }

    @Test
    void eventOverSeveralDaysIsOneLongBlock() throws IOException {
        // 13 February 10:00 to 17 February 18:00: four days and eighteen hours after the first midnight
        assertThat(blocks(rows("timezoned.ics"))).containsExactly("2012-02-13 600-6840");
    }

    @Test
    void wholeDaysOfSeveralCalendarsInOneFile() throws IOException {
        List<RawRow> rows = rows("multiple_calendar_components.ics");

        assertThat(blocks(rows))
                .containsExactly("2003-12-25 null-null", "2003-05-01 null-null", "2003-12-25 null-null");
        assertThat(rules(rows)).containsExactly("all_day", "all_day", "all_day");
    }

    @Test
    void wholeDaysWithAnEmptyException() throws IOException {
        // 3 to 23 March without the 11th, twice
        List<RawRow> rows = rows("parsing_error.ics");

        assertThat(rows).hasSize(40);
        assertThat(blocks(rows)).doesNotContain("2008-03-11 null-null").contains("2008-03-23 null-null");
        assertThat(rules(rows)).hasSize(40).containsOnly("all_day");
    }

    @Test
    void brokenEventsSayWhatIsMissing() throws IOException {
        assertThat(rules(rows("broken_dtstart.ics"))).containsExactly("calendar");
        assertThat(rules(rows("big_bad_calendar.ics"))).hasSize(20).containsOnly("required");
        assertThat(rules(rows("multiple_timezones.ics"))).containsExactly("calendar", "calendar", "calendar");
        assertThat(blocks(rows("issue_104_broken_calendar.ics"))).containsExactly("2014-04-01 120-180");
    }
}
