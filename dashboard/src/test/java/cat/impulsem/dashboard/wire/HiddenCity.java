package cat.impulsem.dashboard.wire;

import cat.impulsem.warehouse.engine.StoreFixture;
import cat.impulsem.warehouse.release.PublishOptions;
import cat.impulsem.warehouse.release.Publisher;
import cat.impulsem.warehouse.text.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Random;

/**
 * Two districts of three centres in 2024, published as a city is published, with numbers of five digits and more wherever
 * figures are hidden. Centre 1 has three professionals, the others six; nearly all of its time is bureaucratic. It has 3
 * first visits in March and 12 in the other months, as the others have; visits were asked for years before. It has seven cases of
 * children at risk a month and three persons with minimum income, the others nineteen and twelve.
 */
final class HiddenCity {
    private static final int MONTHS = 12;
    private static final int VISITS = 12;
    private final Random random = new Random(20240301);
    private final StoreFixture facts;

    private HiddenCity(Path root) {
        facts = new StoreFixture(root);
    }

    static void write(Path root) {
        new HiddenCity(root).publish(root);
    }

    private void publish(Path root) {
        facts.district("01").district("02");
        facts.row("subjects", "subject_code", "S", "subject_name", "Subject", "is_group_suitable", true);
        facts.row("activities", "activity_code", "REGISTER", "activity_name", "Register", "family", "REG")
                .change("activities", 0, "is_bureaucratic", true)
                .change("activities", 0, "is_intervention", false);
        facts.row("activities", "activity_code", "INTERVIEW", "activity_name", "Interview", "family", "IND")
                .change("activities", 1, "is_bureaucratic", false)
                .change("activities", 1, "is_intervention", true);
        facts.row("activities", "activity_code", "GROUP", "activity_name", "Group", "family", "GRP")
                .change("activities", 2, "is_bureaucratic", false)
                .change("activities", 2, "is_intervention", true);
        for (int centre = 1; centre <= 6; centre++) {
            facts.centre(centre, centre <= 3 ? "01" : "02", "2020-01-01", null);
            for (int month = 1; month <= MONTHS; month++) {
                work(centre, YearMonth.of(2024, month));
                visits(centre, YearMonth.of(2024, month));
                cases(centre, YearMonth.of(2024, month));
                incomes(centre, YearMonth.of(2024, month));
            }
            for (String table :
                    new String[] {"agenda_entries", "availability", "attentions", "procedures", "minimum_income"}) {
                facts.delivered(table, centre, "2024-01", "2024-12");
            }
        }
        Clock clock = Clock.fixed(Instant.parse("2025-02-03T04:05:06Z"), ZoneOffset.UTC);
        Publisher.publish(facts.write(), new PublishOptions(null, "test", clock, true, "Barcelona"), Progress.silent());
    }

    private void work(int centre, YearMonth month) {
        int team = centre == 1 ? 3 : 6;
        for (int worker = 0; worker < team; worker++) {
            int bureaucratic = (centre == 1 ? 80_000 : 20_000) + random.nextInt(5_000);
            int other = (centre == 1 ? 10_000 : 50_000) + random.nextInt(5_000);
            String id = "worker" + centre + "-" + worker;
            entry(id, centre, month.atDay(10), "REGISTER", bureaucratic);
            entry(id, centre, month.atDay(11), "INTERVIEW", other);
            facts.row(
                    "availability",
                    "professional_id",
                    id,
                    "centre_id",
                    centre,
                    "work_date",
                    month.atDay(10),
                    "contracted_minutes",
                    bureaucratic + other + random.nextInt(5_000),
                    "absent_minutes",
                    0);
        }
    }

    private void entry(String worker, int centre, LocalDate day, String activity, int minutes) {
        facts.row(
                "agenda_entries",
                "entry_id",
                worker + day,
                "professional_id",
                worker,
                "centre_id",
                centre,
                "work_date",
                day,
                "start_minute",
                0,
                "end_minute",
                minutes,
                "activity_code",
                activity,
                "place_code",
                "CENTRE",
                "recorded_date",
                day);
    }

    /** Children at risk, of whom five of seven in centre 1 and eleven of nineteen elsewhere are answered within thirty days. */
    private void cases(int centre, YearMonth month) {
        int count = centre == 1 ? 7 : 19;
        for (int one = 0; one < count; one++) {
            LocalDate day = month.atDay(5);
            boolean isInTime = one < (centre == 1 ? 5 : 11);
            facts.row(
                    "procedures",
                    "procedure_id",
                    "case" + centre + "-" + month + "-" + one,
                    "centre_id",
                    centre,
                    "process_code",
                    "CHILD_RISK",
                    "managed_by",
                    "CSS",
                    "requested_date",
                    day,
                    "closed_date",
                    day.plusDays(isInTime ? 20 : 40),
                    "recorded_date",
                    day);
        }
    }

    /** Of eleven entitled persons three receive the minimum income in centre 1, of nineteen twelve elsewhere. */
    private void incomes(int centre, YearMonth month) {
        for (int one = 0; one < (centre == 1 ? 11 : 19); one++) {
            facts.row(
                    "minimum_income",
                    "person_id",
                    "resident" + centre + "-" + one,
                    "centre_id",
                    centre,
                    "as_of_date",
                    month.atDay(1),
                    "is_eligible",
                    true,
                    "is_receiving",
                    one < (centre == 1 ? 3 : 12));
        }
    }

    private void visits(int centre, YearMonth month) {
        int count = centre == 1 && month.getMonthValue() == 3 ? 3 : VISITS;
        for (int visit = 0; visit < count; visit++) {
            LocalDate day = month.atDay(15);
            facts.row(
                    "attentions",
                    "attention_id",
                    centre + "-" + month + "-" + visit,
                    "person_id",
                    "person" + centre + "-" + month + "-" + visit,
                    "centre_id",
                    centre,
                    "professional_id",
                    "worker" + centre + "-0",
                    "requested_date",
                    day.minusDays(4000 + random.nextInt(4000)),
                    "attended_date",
                    day,
                    "kind",
                    "FIRST",
                    "mode",
                    "IND",
                    "channel",
                    visit % 2 == 0 ? "CENTRE" : "PHONE",
                    "subject_code",
                    "S",
                    "status",
                    "DONE",
                    "recorded_date",
                    day);
        }
    }
}
