package cat.impulsem.etl.demo;

import java.util.List;

/** Bad rows of administrative records, of the actions and of the context. */
final class DirtyRecords {
    private DirtyRecords() {}

    static List<DirtyTable> rows() {
        return List.of(
                attentions(),
                procedures(),
                sessions(),
                attendances(),
                referrals(),
                actions(),
                reviews(),
                caseFiles(),
                centres(),
                statistics());
    }

    private static DirtyTable attentions() {
        DirtyTable table = new DirtyTable(
                "attentions",
                "professional_id",
                "person_id",
                "P9900001",
                "centre_id",
                "1",
                "requested_date",
                "2024-04-30",
                "attended_date",
                "2024-05-14",
                "kind",
                "FOLLOWUP",
                "mode",
                "IND",
                "channel",
                "CENTRE",
                "subject_code",
                "HOUSING",
                "status",
                "DONE",
                "minutes",
                "45",
                "recorded_date",
                "2024-05-14");
        return table.accepted("attention_id", "DIRT-50")
                .wrong("person_id", "required", "attention_id", "DIRT-51", "person_id", "")
                .wrong("minutes", "type", "attention_id", "DIRT-52", "minutes", "vint")
                .wrong("channel", "code", "attention_id", "DIRT-53", "channel", "PHONNE")
                .wrong("subject_code", "reference", "attention_id", "DIRT-54", "subject_code", "HOUSNG")
                .wrong("community_level", "range", "attention_id", "DIRT-55", "community_level", "7")
                .wrong("attended_date", "ordered", "attention_id", "DIRT-56", "attended_date", "2024-04-02")
                .wrong("centre_id", "centre_closed", "attention_id", "DIRT-57", "centre_id", "25")
                .wrong("recorded_date", "superseded", "attention_id", "DIRT-58", "professional_id", "T9904")
                .accepted(
                        "attention_id",
                        "DIRT-58",
                        "professional_id",
                        "T9904",
                        "status",
                        "NOSHOW",
                        "minutes",
                        "",
                        "recorded_date",
                        "2024-05-20");
    }

    private static DirtyTable procedures() {
        return new DirtyTable(
                        "procedures",
                        "procedure_id",
                        "centre_id",
                        "1",
                        "process_code",
                        "REP_COURT",
                        "requested_date",
                        "2024-05-14",
                        "closed_date",
                        "2024-05-20",
                        "requester_code",
                        "COURT",
                        "managed_by",
                        "CSS",
                        "recorded_date",
                        "2024-05-21")
                .accepted("closed_date", "")
                .wrong("closed_date", "ordered", "closed_date", "2024-05-02")
                .wrong("managed_by", "code", "managed_by", "OFICE")
                .wrong("process_code", "required", "process_code", "")
                .wrong("centre_id", "centre_not_open", "centre_id", "42");
    }

    private static DirtyTable sessions() {
        return new DirtyTable(
                        "sessions",
                        "session_id",
                        "centre_id",
                        "1",
                        "session_date",
                        "2024-05-14",
                        "minutes",
                        "90",
                        "staff_minutes",
                        "240",
                        "session_kind",
                        "INFO",
                        "subject_code",
                        "HOUSING",
                        "is_joint",
                        "no",
                        "recorded_date",
                        "2024-05-14")
                .accepted()
                .wrong("minutes", "range", "minutes", "0")
                .wrong("is_joint", "type", "is_joint", "potser");
    }

    private static DirtyTable attendances() {
        return new DirtyTable("session_attendances", "person_id", "session_id", "T9001", "home_centre_id", "1")
                .accepted("person_id", "P9900001")
                .wrong("session_id", "reference", "person_id", "P9900002", "session_id", "S-NOWHERE");
    }

    private static DirtyTable referrals() {
        return new DirtyTable(
                        "referrals",
                        "referral_id",
                        "centre_id",
                        "1",
                        "origin_code",
                        "HEALTH",
                        "received_date",
                        "2024-05-14",
                        "is_assessed",
                        "sí",
                        "is_appropriate",
                        "true",
                        "recorded_date",
                        "2024-05-14")
                .accepted()
                .wrong("origin_code", "code", "origin_code", "HELTH");
    }

    private static DirtyTable actions() {
        return new DirtyTable(
                        "actions",
                        "action_id",
                        "action_name",
                        "Hort compartit",
                        "lead_centre_id",
                        "1",
                        "typology",
                        "OBERT",
                        "started_date",
                        "2024-05-14")
                .accepted("action_name", "Acció «Nosaltres també»: l'avi, la nena i el col·legi, àèéíïòóúüç")
                .accepted("action_name", "Primera línia\nsegona línia, \"entre cometes\"")
                .wrong("lead_centre_id", "reference", "lead_centre_id", "77")
                .wrong("ended_date", "ordered", "ended_date", "2024-01-10")
                .wrong("typology", "code", "typology", "OBERTS")
                .wrong("action_name", "identifier", "action_name", "Hort compartit (anna@example.org)");
    }

    /** Each is of another day, since its day is part of the key. */
    private static DirtyTable reviews() {
        return new DirtyTable("stage_statuses", "stage_number", "centre_id", "1", "stage_number", "2")
                .accepted("as_of_date", "2024-05-14", "stage_number", "2")
                .wrong("as_of_date", "future", "as_of_date", "2150-03-03", "stage_number", "2")
                .wrong("centre_id", "centre_closed", "centre_id", "24", "as_of_date", "2024-05-14", "stage_number", "2")
                .wrong(
                        "centre_id",
                        "centre_not_open",
                        "centre_id",
                        "41",
                        "as_of_date",
                        "2023-05-16",
                        "stage_number",
                        "2");
    }

    private static DirtyTable caseFiles() {
        return new DirtyTable(
                        "case_files", "case_file_id", "centre_id", "1", "intensity", "LOW", "opened_date", "2024-05-14")
                .accepted()
                .wrong("closed_date", "future", "closed_date", "2099-01-01");
    }

    private static DirtyTable centres() {
        return new DirtyTable(
                        "centres",
                        "address",
                        "centre_id",
                        "98",
                        "centre_name",
                        "CSS simulat de prova",
                        "opened_date",
                        "2010-01-01",
                        "is_simulated",
                        "true")
                .wrong("closed_date", "future", "closed_date", "2099-01-01");
    }

    private static DirtyTable statistics() {
        return new DirtyTable(
                        "neighbourhood_statistics",
                        "source",
                        "area_level",
                        "NEIGHBOURHOOD",
                        "area_code",
                        "9.0",
                        "measure",
                        "RENT_M2",
                        "period_date",
                        "2024-01-01",
                        "value",
                        "15,3")
                .accepted()
                .wrong("value", "type", "value", "..");
    }
}
