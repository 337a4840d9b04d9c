package cat.impulsem.etl.demo;

import java.util.List;

/** Bad rows that only lines of JSON, calendars and files of other systems can have. */
final class DirtyFiles {
    /** Name of the mapping that takes the file of the other system. */
    static final String MAPPING = "dirt.yml";

    /** That mapping. */
    static final String MAPPING_TEXT = """
            name: Contacts of another system, for the dirt of the demo city
            tables:
              - table: gateway_contacts
                files: ["contactes_porta*.csv"]
                keep: [{column: Estat, in: [Tancat]}]
                columns:
                  contact_id: {from: Codi}
                  centre_id: {from: Centre}
                  contact_date: {from: Dia, transform: date, format: dd/MM/yyyy}
                  channel: {from: Via, codes: {Taulell: DESK, Telèfon: PHONE, Web: WEB}}
                  is_answered: {constant: "true"}
                  is_resolved: {from: Resolt}
            """;

    private static final String LINE = "{\"entry_id\": \"%s\", \"professional_id\": \"%s\", \"centre_id\": 1,"
            + " \"work_date\": \"2024-05-14\", \"start_minute\": 600, \"end_minute\": 660,"
            + " \"activity_code\": \"IND_ENT\", \"recorded_date\": \"2024-05-15\"";

    private DirtyFiles() {}

    static List<DirtyFile> all() {
        return List.of(lines(), calendar(), contacts());
    }

    private static DirtyFile lines() {
        return new DirtyFile("agenda_entries", "agenda_entries/agenda_entries_dirt.jsonl", "", 1)
                .accepted(LINE.formatted("DIRT-60", "T9960") + "}")
                .wrong("", "json", LINE.formatted("DIRT-61", "T9961"))
                .wrong("", "json", "[\"DIRT-62\"]")
                .wrong("", "fields", LINE.formatted("DIRT-63", "T9963") + ", \"activitat\": \"IND_ENT\"}")
                .wrong("centre_id", "fields", "{\"entry_id\": \"DIRT-64\", \"centre_id\": [1, 2]}");
    }

    /** Named by a month and not by a worker, since a name that could be one would be kept as a hash. */
    private static DirtyFile calendar() {
        String name = "agenda_entries/agenda_entries_2024-05.ics";
        String header = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:demo\nX-CENTRE:1\n";
        return new DirtyFile("agenda_entries", name, header, 1)
                .accepted(event("DIRT-70", "DTSTART:20240514T080000Z", "DTEND:20240514T090000Z"))
                .wrong("", "left_out", event("DIRT-71", "DTSTART:20240514T100000Z", "STATUS:CANCELLED"))
                .wrong("start_minute", "all_day", event("DIRT-72", "DTSTART;VALUE=DATE:20240515"))
                .wrong("start_minute", "time_zone", event("DIRT-73", "DTSTART;TZID=Nowhere/Land:20240516T090000"))
                .wrong("", "recurrence", event("DIRT-74", "DTSTART:20240517T080000Z", "RRULE:FREQ=SECONDLY"))
                .wrong("", "calendar", event("DIRT-75", "DTSTART:dema"))
                .wrong("end_minute", "required", event("DIRT-76", "DTSTART:20240520T080000Z"))
                .end("END:VCALENDAR\n");
    }

    private static String event(String id, String... properties) {
        return "BEGIN:VEVENT\nUID:" + id
                + "\nCATEGORIES:IND_ENT\nDTSTAMP:20240521T080000Z\nORGANIZER:mailto:t9970@example.org\n"
                + String.join("\n", properties) + "\nEND:VEVENT";
    }

    private static DirtyFile contacts() {
        String header = "Codi;Centre;Dia;Via;Resolt;Estat\n";
        return new DirtyFile("gateway_contacts", "contactes_porta.csv", header, 2)
                .accepted("DIRT-80;1;14/05/2024;Telèfon;sí;Tancat")
                .wrong("channel", "mapping", "DIRT-81;1;14/05/2024;Telefno;sí;Tancat")
                .wrong("", "left_out", "DIRT-82;1;14/05/2024;Web;no;Obert");
    }
}
