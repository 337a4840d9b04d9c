package cat.impulsem.etl.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarPartTest {
    @TempDir
    Path folder;

    private TestDelivery given(String... events) {
        String text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:test\nX-CENTRE:17\n%s\nEND:VCALENDAR\n"
                .formatted(String.join("\n", events));
        return new TestDelivery(folder).file("agenda_entries_anna.ics", text);
    }

    private List<RawRow> rows(String... events) {
        return given(events).rows("agenda_entries");
    }

    private static String event(String properties) {
        return "BEGIN:VEVENT\n" + properties.strip() + "\nEND:VEVENT";
    }

    private static List<String> column(List<RawRow> rows, String name) {
        return TestDelivery.values(rows, "agenda_entries", name);
    }

    private static List<String> rules(List<RawRow> rows) {
        return rows.stream()
                .flatMap(row -> row.problems().stream())
                .map(RowProblem::rule)
                .toList();
    }

    @Test
    void eventIsAnAgendaEntry() {
        List<RawRow> rows = rows(event("""
                UID:e1
                DTSTART:20240305T080000Z
                DTEND:20240305T093000Z
                CATEGORIES:GROUP,OTHER
                LOCATION:home
                DTSTAMP:20240301T233000Z
                """));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo(1);
            assertThat(row.problems()).isEmpty();
            assertThat(row.values())
                    .containsExactly(
                            "e1", "anna", "17", "2024-03-05", "540", "630", "GROUP", null, "home", "2024-03-02");
        });
    }

    @Test
    void organizerNamesTheProfessionalWhenTheFileDoesNot() {
        TestDelivery delivery = new TestDelivery(folder)
                .file(
                        "agenda_entries_2024-03.ics",
                        "BEGIN:VCALENDAR\n"
                                + event("UID:1\nDTSTART:20240305T080000Z\nORGANIZER;CN=Anna:mailto:anna@example.cat")
                                + "\nEND:VCALENDAR");

        assertThat(column(delivery.rows("agenda_entries"), "professional_id")).containsExactly("anna@example.cat");
    }

    @Test
    void weeklyMeetingKeepsItsHourAcrossTheClockChange() {
        List<RawRow> rows = rows(event("""
                UID:w
                DTSTART;TZID=Europe/Madrid:20240325T090000
                DURATION:PT1H
                RRULE:FREQ=WEEKLY;COUNT=3
                """));

        assertThat(column(rows, "entry_id"))
                .containsExactly("w#2024-03-25T09:00", "w#2024-04-01T09:00", "w#2024-04-08T09:00");
        assertThat(column(rows, "start_minute")).containsOnly("540");
        assertThat(column(rows, "end_minute")).containsOnly("600");
    }

    @Test
    void meetingInAnotherZoneMovesWithItsOwnClock() {
        // New York changes on 10 March, Madrid on 31 March: for three weeks the distance is five hours instead of six
        List<RawRow> rows = rows(event("""
                UID:ny
                DTSTART;TZID=America/New_York:20240305T090000
                DTEND;TZID=America/New_York:20240305T100000
                RRULE:FREQ=WEEKLY;COUNT=5
                """));

        assertThat(column(rows, "start_minute")).containsExactly("900", "840", "840", "840", "900");
    }

    @Test
    void nightOfTheClockChangeIsReadOffTheClockOnTheWall() {
        List<RawRow> rows = rows(event("UID:n\nDTSTART:20240331T003000Z\nDTEND:20240331T013000Z"));

        assertThat(column(rows, "start_minute")).containsExactly("90");
        assertThat(column(rows, "end_minute")).containsExactly("210");
    }

    @Test
    void endAfterMidnightCountsOn() {
        List<RawRow> rows = rows(event("UID:n\nDTSTART:20240110T223000\nDTEND:20240111T003000"));

        assertThat(column(rows, "work_date")).containsExactly("2024-01-10");
        assertThat(column(rows, "end_minute")).containsExactly("1470");
    }

    @Test
    void exceptionsAdditionsAndMovedDatesAreRespected() {
        List<RawRow> rows = rows(event("""
                        UID:r
                        DTSTART:20240101T100000
                        DTEND:20240101T110000
                        RRULE:FREQ=DAILY;COUNT=4
                        EXDATE:20240102T100000
                        RDATE:20240110T120000
                        """), event("""
                        UID:r
                        RECURRENCE-ID:20240103T100000
                        DTSTART:20240103T150000
                        DTEND:20240103T153000
                        """));

        assertThat(column(rows, "entry_id"))
                .containsExactly(
                        "r#2024-01-01T10:00", "r#2024-01-04T10:00", "r#2024-01-10T12:00", "r#2024-01-03T10:00");
        assertThat(column(rows, "start_minute")).containsExactly("600", "600", "720", "900");
        assertThat(column(rows, "end_minute")).containsExactly("660", "660", "780", "930");
    }

    @Test
    void rulesWithoutEndAreExpandedWithinTheDeclaredPeriod() {
        TestDelivery delivery = given(event("UID:d\nDTSTART:20200101T100000\nDURATION:PT15M\nRRULE:FREQ=DAILY"))
                .file("delivery.yml", "period: 2024-02..2024-03");

        List<String> days = column(delivery.rows("agenda_entries"), "work_date");

        assertThat(days).hasSize(29 + 31).startsWith("2024-02-01").endsWith("2024-03-31");
    }

    @Test
    void rulesWithoutEndStopAfterTwoYearsWithoutPeriod() {
        List<String> days =
                column(rows(event("UID:d\nDTSTART:20230101T100000\nDURATION:PT15M\nRRULE:FREQ=DAILY")), "work_date");

        assertThat(days).hasSize(365 + 366).endsWith("2024-12-31");
    }

    @Test
    void rulesThatNeverComeTrueEnd() {
        List<RawRow> rows = rows(
                event("UID:x\nDTSTART:20230101T100000\nDURATION:PT15M\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"));

        assertThat(column(rows, "work_date")).containsExactly("2023-01-01");
    }

    @Test
    void rulesByTheSecondAreRefused() {
        assertThat(rules(rows(event("UID:x\nDTSTART:19700101T100000\nDURATION:PT1S\nRRULE:FREQ=SECONDLY"))))
                .containsExactly("recurrence");
    }

    @Test
    void rulesThatAskForMoreThanAnybodyCanWorkAreRefused() {
        assertThat(rows(event("UID:x\nDTSTART:20240101T100000\nDURATION:PT5M\nRRULE:FREQ=HOURLY")))
                .flatExtracting(RawRow::problems)
                .extracting(SaidProblem::of)
                .containsExactly(new SaidProblem(
                        null, "recurrence", "a recurrence of at most 5000 times", "another recurrence", null));
    }

    @Test
    void monthsThatDoNotExistAreAProblemOfTheirEvent() {
        assertThat(rules(rows(
                        event(
                                "UID:x\nDTSTART:20240101T100000\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;BYDAY=-1SU;BYMONTH=13"),
                        event("UID:y\nDTSTART:20240101T100000\nDURATION:PT1H"))))
                .containsExactly("calendar");
    }

    @Test
    void brokenRulesAreAProblemOfTheirEvents() {
        assertThat(rules(rows(event("UID:x\nDTSTART:20240101T100000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=many"))))
                .containsExactly("recurrence");
    }

    @Test
    void wholeDaysHaveNoMinutes() {
        List<RawRow> rows = rows(event("UID:h\nDTSTART;VALUE=DATE:20240101\nRRULE:FREQ=DAILY;COUNT=2"));

        assertThat(column(rows, "work_date")).containsExactly("2024-01-01", "2024-01-02");
        assertThat(column(rows, "start_minute")).containsOnlyNulls();
        assertThat(rules(rows)).containsExactly("all_day", "all_day");
    }

    @Test
    void cancelledEventsAreLeftOutAndCounted() {
        assertThat(rules(rows(event("UID:c\nDTSTART:20240101T100000\nDURATION:PT1H\nSTATUS:CANCELLED"))))
                .containsExactly("left_out");
    }

    @Test
    void unknownTimeZonesAreNotGuessed() {
        assertThat(rules(rows(event("UID:z\nDTSTART;TZID=Nowhere/Land:20240101T100000\nDURATION:PT1H"))))
                .containsExactly("time_zone");
    }

    @Test
    void eventsThatCannotBeReadKeepTheirNumber() {
        List<RawRow> rows = rows(
                event("UID:1\nDTSTART:20240101T100000\nDURATION:PT1H"),
                event("UID:2\nDTSTART:soon"),
                event("UID:3"),
                event("UID:4\nDTSTART:20240101T100000\nDURATION:PT1H"));

        assertThat(rows).extracting(RawRow::row).containsExactly(1L, 2L, 3L, 4L);
        assertThat(rules(rows)).containsExactly("calendar", "required");
    }

    @Test
    void codesAndPlacesAreMapped() {
        TestDelivery delivery = new TestDelivery(folder)
                .file(
                        "anna.ics",
                        "BEGIN:VCALENDAR\n"
                                + event(
                                        "UID:1\nDTSTART:20240101T100000\nDURATION:PT1H\nCATEGORIES:Grup\nLOCATION:Sala 2")
                                + "\n"
                                + event(
                                        "UID:2\nDTSTART:20240101T120000\nDURATION:PT1H\nCATEGORIES:Gurp\nLOCATION:Sala 2")
                                + "\nEND:VCALENDAR")
                .file("delivery.yml", "mapping: own.yml")
                .file("own.yml", """
                        tables:
                          - table: agenda_entries
                            files: ["*.ics"]
                            columns:
                              entry_id: {}
                              professional_id: {constant: anna}
                              centre_id: {constant: "17"}
                              work_date: {}
                              start_minute: {}
                              end_minute: {}
                              activity_code: {from: categories, codes: {Grup: GROUP}}
                              place_code: {from: location, codes: {Sala 2: CENTRE}}
                              recorded_date: {constant: "2024-01-02"}
                        """);

        List<RawRow> rows = delivery.rows("agenda_entries");

        assertThat(rows.getFirst().values())
                .containsExactly("1", "anna", "17", "2024-01-01", "600", "660", "GROUP", null, "CENTRE", "2024-01-02");
        assertThat(rows.get(1).problems())
                .extracting(SaidProblem::of)
                .containsExactly(
                        new SaidProblem("activity_code", "mapping", "a value that the mapping knows", "Gurp", "Grup"));
    }

    @Test
    void textThatIsNoCalendarIsAProblem() {
        assertThat(new TestDelivery(folder)
                        .file("agenda_entries_2024.ics", "hello")
                        .problems())
                .containsExactly("agenda_entries_2024.ics, line 1: expected BEGIN:VCALENDAR, found something else");
    }

    @Test
    void calendarsHoldAgendaEntriesOnly() {
        assertThat(new TestDelivery(folder).file("districts.ics", "hello").problems())
                .singleElement()
                .asString()
                .endsWith(".ics: expected agenda_entries in a calendar, found districts");
    }
}
