package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.store.StoreLayout;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A random small city held as plain rows: six centres in three districts. Centre 3 merges into 4 on 1 February 2024, and
 * centre 5 moves to district 03 on 1 March 2024.
 */
final class NaiveCity {
    static final int CENTRES = 6;
    static final LocalDate MERGED = LocalDate.of(2024, 2, 1);
    static final LocalDate MOVED = LocalDate.of(2024, 3, 1);
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 456;
    private static final List<String> ACTIVITIES = List.of("REGISTER", "INTERVIEW", "GROUP", "MEETING");

    record Entry(String professional, int centre, LocalDate day, int start, int end, String activity, String process) {
        boolean isBureaucratic() {
            return activity.equals("REGISTER");
        }

        boolean isIntervention() {
            return activity.equals("INTERVIEW") || activity.equals("GROUP");
        }

        int minutes() {
            return end - start;
        }
    }

    record Available(int centre, LocalDate day, int contracted, int absent) {}

    record Attention(
            String person,
            int centre,
            LocalDate requested,
            LocalDate day,
            String kind,
            String status,
            String subject) {}

    record Session(String id, int centre, LocalDate day, String subject) {}

    record Attendance(String session, String person) {}

    record Phase(String action, int phase, LocalDate entered, LocalDate left) {}

    record Link(String action, int centre) {}

    record Participant(String action, String person, String role, LocalDate first) {}

    final List<Entry> entries = new ArrayList<>();
    final List<Available> available = new ArrayList<>();
    final List<Attention> attentions = new ArrayList<>();
    final List<Session> sessions = new ArrayList<>();
    final List<Attendance> attendances = new ArrayList<>();
    final List<Phase> phases = new ArrayList<>();
    final List<Link> links = new ArrayList<>();
    final List<Participant> participants = new ArrayList<>();
    private final Random dice;
    private final Set<String> taken = new HashSet<>();

    NaiveCity(long seed) {
        this.dice = new Random(seed);
        for (int i = 0; i < 260; i++) {
            work();
        }
        for (int i = 0; i < 90; i++) {
            attend(i);
        }
        for (int i = 0; i < 24; i++) {
            meet(i);
        }
        for (int i = 0; i < 8; i++) {
            act("A" + i);
        }
    }

    // Most of it in the two quarters that are compared.
    private LocalDate day() {
        int offset = dice.nextInt(3) == 0 ? dice.nextInt(DAYS) : dice.nextInt(90) + (dice.nextBoolean() ? 365 : 0);
        return FIRST.plusDays(offset);
    }

    private int centre(LocalDate day) {
        int centre = 1 + dice.nextInt(CENTRES);
        return centre == 3 && !day.isBefore(MERGED) ? 4 : centre;
    }

    // Blocks of one person never overlap, and lie more or less than ten minutes apart.
    private void work() {
        LocalDate day = day();
        String professional = "p" + dice.nextInt(5);
        int slot = dice.nextInt(8);
        if (!taken.add(professional + day + slot)) {
            return;
        }
        int centre = centre(day);
        int start = 480 + 40 * slot + 5 * dice.nextInt(4);
        String activity = ACTIVITIES.get(dice.nextInt(ACTIVITIES.size()));
        String process = dice.nextBoolean() ? "P" + dice.nextInt(2) : null;
        entries.add(new Entry(professional, centre, day, start, start + 10 + dice.nextInt(16), activity, process));
        if (taken.add(professional + day)) {
            available.add(new Available(centre, day, 450, 30 * dice.nextInt(4)));
        }
    }

    private void attend(int i) {
        LocalDate day = day();
        attentions.add(new Attention(
                "r" + dice.nextInt(30),
                centre(day),
                day.minusDays(dice.nextInt(40)),
                day,
                i % 3 == 0 ? "FOLLOWUP" : "FIRST",
                i % 7 == 0 ? "NOSHOW" : "DONE",
                "S" + dice.nextInt(2)));
    }

    private void meet(int i) {
        LocalDate day = day();
        sessions.add(new Session("G" + i, centre(day), day, "S" + dice.nextInt(2)));
        for (int person = 0; person < 30; person++) {
            if (dice.nextInt(6) == 0) {
                attendances.add(new Attendance("G" + i, "r" + person));
            }
        }
    }

    private void act(String action) {
        for (int centre = 1; centre <= CENTRES; centre++) {
            if (dice.nextInt(3) == 0) {
                links.add(new Link(action, centre));
            }
        }
        LocalDate entered = FIRST.plusDays(dice.nextInt(300));
        for (int phase = 1; phase <= 3; phase++) {
            LocalDate left = dice.nextInt(4) == 0 ? null : entered.plusDays(1 + dice.nextInt(200));
            phases.add(new Phase(action, phase, entered, left));
            entered = left == null ? entered.plusDays(30) : left;
        }
        for (int person = 0; person < 12; person++) {
            if (dice.nextBoolean()) {
                String role = dice.nextBoolean() ? "ATTEND" : "DRIVING";
                participants.add(new Participant(action, "r" + dice.nextInt(20), role, day()));
            }
        }
    }

    static String district(int centre, LocalDate day) {
        return switch (centre) {
            case 1, 2 -> "01";
            case 3, 4 -> "02";
            case 5 -> day.isBefore(MOVED) ? "02" : "03";
            default -> "03";
        };
    }

    StoreLayout write(Path root) {
        StoreFixture city = new StoreFixture(root).district("01").district("02").district("03");
        for (int centre = 1; centre <= CENTRES; centre++) {
            city.row(
                    "centres",
                    "centre_id",
                    centre,
                    "centre_name",
                    "Centre " + centre,
                    "opened_date",
                    "2020-01-01",
                    "closed_date",
                    centre == 3 ? MERGED : null,
                    "is_simulated",
                    true);
            for (String table : List.of("agenda_entries", "availability", "attentions", "sessions", "procedures")) {
                city.delivered(table, centre, "2023-01", "2024-03");
            }
            stay(city, centre, "2020-01-01", centre == 5 ? MOVED : null, district(centre, FIRST));
        }
        stay(city, 5, MOVED.toString(), null, "03");
        city.row(
                "successions",
                "predecessor_id",
                3,
                "successor_id",
                4,
                "event_date",
                MERGED,
                "kind",
                "MERGE",
                "weight",
                1);
        activities(city);
        facts(city);
        actions(city);
        return city.write();
    }

    private static void stay(StoreFixture city, int centre, String from, LocalDate to, String district) {
        city.row(
                "centre_districts", "centre_id", centre, "district_code", district, "valid_from", from, "valid_to", to);
    }

    private static void activities(StoreFixture city) {
        List<String> families = List.of("REG", "IND", "GRP", "TEAM");
        for (int i = 0; i < ACTIVITIES.size(); i++) {
            city.row(
                    "activities",
                    "activity_code",
                    ACTIVITIES.get(i),
                    "family",
                    families.get(i),
                    "is_bureaucratic",
                    i == 0,
                    "is_intervention",
                    i == 1 || i == 2);
        }
    }

    private void facts(StoreFixture city) {
        for (Entry one : entries) {
            city.row(
                    "agenda_entries",
                    "entry_id",
                    one.professional() + one.day() + one.start(),
                    "professional_id",
                    one.professional(),
                    "centre_id",
                    one.centre(),
                    "work_date",
                    one.day(),
                    "start_minute",
                    one.start(),
                    "end_minute",
                    one.end(),
                    "activity_code",
                    one.activity(),
                    "process_code",
                    one.process(),
                    "recorded_date",
                    one.day());
        }
        for (Available one : available) {
            city.row(
                    "availability",
                    "professional_id",
                    "p",
                    "centre_id",
                    one.centre(),
                    "work_date",
                    one.day(),
                    "contracted_minutes",
                    one.contracted(),
                    "absent_minutes",
                    one.absent());
        }
        for (Attention one : attentions) {
            city.row(
                    "attentions",
                    "attention_id",
                    one.toString(),
                    "person_id",
                    one.person(),
                    "centre_id",
                    one.centre(),
                    "requested_date",
                    one.requested(),
                    "attended_date",
                    one.day(),
                    "kind",
                    one.kind(),
                    "mode",
                    "IND",
                    "channel",
                    "CENTRE",
                    "subject_code",
                    one.subject(),
                    "status",
                    one.status(),
                    "recorded_date",
                    one.day());
        }
        for (Session one : sessions) {
            city.row(
                    "sessions",
                    "session_id",
                    one.id(),
                    "centre_id",
                    one.centre(),
                    "session_date",
                    one.day(),
                    "subject_code",
                    one.subject(),
                    "recorded_date",
                    one.day());
        }
        attendances.forEach(
                one -> city.row("session_attendances", "session_id", one.session(), "person_id", one.person()));
    }

    private void actions(StoreFixture city) {
        for (int i = 0; i < 8; i++) {
            city.row("actions", "action_id", "A" + i, "lead_centre_id", 1, "started_date", "2023-01-01");
        }
        links.forEach(one -> city.row("action_centres", "action_id", one.action(), "centre_id", one.centre()));
        phases.forEach(one -> city.row(
                "action_phases",
                "action_id",
                one.action(),
                "phase_number",
                one.phase(),
                "entered_date",
                one.entered(),
                "left_date",
                one.left()));
        participants.forEach(one -> city.row(
                "action_participants",
                "action_id",
                one.action(),
                "person_id",
                one.person(),
                "role_code",
                one.role(),
                "first_date",
                one.first()));
    }
}
