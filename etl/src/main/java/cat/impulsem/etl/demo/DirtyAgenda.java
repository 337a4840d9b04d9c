package cat.impulsem.etl.demo;

import java.util.List;

/** Bad rows of the agenda and of the available time. */
final class DirtyAgenda {
    private static final String NOBODY_YET = "2150-03-03";

    private DirtyAgenda() {}

    static List<DirtyTable> rows() {
        DirtyTable agenda = agenda();
        fieldsOf(agenda);
        blocksOf(agenda);
        repeatsOf(agenda);
        centresOf(agenda);
        return List.of(agenda, availability());
    }

    /** Each row is another professional's, so that rows meet only where they are meant to. */
    private static DirtyTable agenda() {
        return new DirtyTable(
                "agenda_entries",
                "professional_id",
                "centre_id",
                "1",
                "work_date",
                "2024-05-14",
                "start_minute",
                "600",
                "end_minute",
                "660",
                "activity_code",
                "IND_ENT",
                "place_code",
                "CENTRE",
                "recorded_date",
                "2024-05-15");
    }

    private static void fieldsOf(DirtyTable agenda) {
        agenda.accepted("entry_id", "DIRT-01")
                .accepted("entry_id", "DIRT-02", "centre_id", "1.0")
                .accepted("entry_id", "DIRT-03", "centre_id", "01")
                .accepted("entry_id", "DIRT-04", "start_minute", "10:00", "end_minute", "11:00")
                .accepted("entry_id", "DIRT-05", "work_date", "14/05/2024")
                .accepted("entry_id", "DIRT-06", "activity_code", "ind_ent")
                .wrong("activity_code", "required", "entry_id", "DIRT-07", "activity_code", "")
                .wrong("entry_id", "required", "entry_id", "")
                .wrong("work_date", "type", "entry_id", "DIRT-09", "work_date", "2024-13-45")
                .wrong("end_minute", "type", "entry_id", "DIRT-10", "end_minute", "migdia")
                .wrong("place_code", "code", "entry_id", "DIRT-11", "place_code", "CENTER")
                .wrong("activity_code", "reference", "entry_id", "DIRT-12", "activity_code", "IND_ETN")
                .wrong("process_code", "reference", "entry_id", "DIRT-13", "process_code", "REP_CORT")
                .wrong("start_minute", "range", "entry_id", "DIRT-14", "start_minute", "1500")
                .wrong("entry_id", "identifier", "entry_id", "12345678Z")
                .wrong("", "fields", "entry_id", "DIRT-15");
    }

    private static void blocksOf(DirtyTable agenda) {
        agenda.wrong("end_minute", "end_not_after_start", "entry_id", "DIRT-20", "end_minute", "540")
                .wrong("end_minute", "end_not_after_start", "entry_id", "DIRT-21", "end_minute", "600")
                .wrong(
                        "end_minute",
                        "over_midnight",
                        "entry_id",
                        "DIRT-22",
                        "start_minute",
                        "1380",
                        "end_minute",
                        "1470")
                .wrong(
                        "end_minute",
                        "forgotten_timer",
                        "entry_id",
                        "DIRT-23",
                        "start_minute",
                        "60",
                        "end_minute",
                        "1100")
                .accepted("entry_id", "DIRT-24", "professional_id", "T9901")
                .wrong(
                        "start_minute",
                        "overlap",
                        "entry_id",
                        "DIRT-25",
                        "professional_id",
                        "T9901",
                        "start_minute",
                        "630",
                        "end_minute",
                        "690");
    }

    private static void repeatsOf(DirtyTable agenda) {
        agenda.accepted("entry_id", "DIRT-30", "professional_id", "T9902")
                .wrong("", "duplicate", "entry_id", "DIRT-30", "professional_id", "T9902")
                .wrong("recorded_date", "superseded", "entry_id", "DIRT-31", "professional_id", "T9903")
                .accepted(
                        "entry_id",
                        "DIRT-31",
                        "professional_id",
                        "T9903",
                        "end_minute",
                        "720",
                        "recorded_date",
                        "2024-06-03");
    }

    private static void centresOf(DirtyTable agenda) {
        agenda.wrong("centre_id", "reference", "entry_id", "DIRT-40", "centre_id", "99")
                .wrong("centre_id", "centre_closed", "entry_id", "DIRT-41", "centre_id", "24")
                .wrong(
                        "centre_id",
                        "centre_not_open",
                        "entry_id",
                        "DIRT-42",
                        "centre_id",
                        "41",
                        "work_date",
                        "2023-05-16")
                .wrong("work_date", "future", "entry_id", "DIRT-43", "work_date", NOBODY_YET)
                .wrong("recorded_date", "future", "entry_id", "DIRT-44", "recorded_date", NOBODY_YET);
    }

    private static DirtyTable availability() {
        return new DirtyTable(
                        "availability",
                        "professional_id",
                        "centre_id",
                        "1",
                        "work_date",
                        "2024-05-14",
                        "contracted_minutes",
                        "450",
                        "absent_minutes",
                        "0",
                        "covered_minutes",
                        "0")
                .accepted("contracted_minutes", "450,0")
                .wrong("absent_minutes", "not_above", "absent_minutes", "460")
                .wrong("contracted_minutes", "range", "contracted_minutes", "2000")
                .wrong("contracted_minutes", "type", "contracted_minutes", "7h30")
                .wrong("absent_minutes", "required", "absent_minutes", "");
    }
}
