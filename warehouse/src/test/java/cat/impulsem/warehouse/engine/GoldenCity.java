package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.store.StoreLayout;
import java.nio.file.Path;

/**
 * Two districts of two centres of three professionals, three months of 2024 and of the baseline 2023; every number is
 * linear in its indices, so that sums can be worked out on paper.
 *
 * <pre>
 * Professional k of centre c works on the tenth of month m:
 *   2024: 10(c+k+m) bureaucratic minutes, then 300 of interviews     2023: 20(c+k+m) and 300
 * Centre c, month m of 2024: bureaucratic = sum over k = 10(3c + 6 + 3m) = 30(c+m+2); recorded = 30(c+m+2) + 900
 *   c=1: 120 150 180    c=2: 150 180 210    c=3: 180 210 240    c=4: 210 240 270
 * 2023: twice the bureaucratic minutes. Available: 3 * 480 = 1440 a centre and month.
 * First visits: c + m of them in centre c and month m, each after 10 days. Referrals: c + 9, m of them not appropriate.
 * </pre>
 */
final class GoldenCity {
    static final int CENTRES = 4;
    static final int MONTHS = 3;

    private GoldenCity() {}

    static StoreLayout write(Path root) {
        return fixture(root).write();
    }

    static StoreFixture fixture(Path root) {
        StoreFixture city = new StoreFixture(root).district("01").district("02");
        city.row(
                "activities",
                "activity_code",
                "REGISTER",
                "activity_name",
                "Registre",
                "family",
                "REG",
                "is_bureaucratic",
                true,
                "is_intervention",
                false);
        city.row(
                "activities",
                "activity_code",
                "INTERVIEW",
                "activity_name",
                "Entrevista",
                "family",
                "IND",
                "is_bureaucratic",
                false,
                "is_intervention",
                true);
        for (int centre = 1; centre <= CENTRES; centre++) {
            city.centre(centre, centre <= 2 ? "01" : "02", "2020-01-01", null);
            for (int month = 1; month <= MONTHS; month++) {
                work(city, centre, month, 2023, 20);
                work(city, centre, month, 2024, 10);
                records(city, centre, month);
            }
            for (String table :
                    new String[] {"agenda_entries", "availability", "attentions", "sessions", "referrals"}) {
                city.delivered(table, centre, "2023-01", "2023-03").delivered(table, centre, "2024-01", "2024-03");
            }
        }
        return city.delivered("session_attendances").delivered("actions").delivered("action_centres");
    }

    private static void work(StoreFixture city, int centre, int month, int year, int step) {
        for (int k = 1; k <= 3; k++) {
            String professional = "p" + centre + k;
            String day = year + "-0" + month + "-10";
            int bureaucratic = step * (centre + k + month);
            city.row(
                    "agenda_entries",
                    "entry_id",
                    professional + day + "a",
                    "professional_id",
                    professional,
                    "centre_id",
                    centre,
                    "work_date",
                    day,
                    "start_minute",
                    480,
                    "end_minute",
                    480 + bureaucratic,
                    "activity_code",
                    "REGISTER",
                    "recorded_date",
                    day);
            city.row(
                    "agenda_entries",
                    "entry_id",
                    professional + day + "b",
                    "professional_id",
                    professional,
                    "centre_id",
                    centre,
                    "work_date",
                    day,
                    "start_minute",
                    1000,
                    "end_minute",
                    1300,
                    "activity_code",
                    "INTERVIEW",
                    "recorded_date",
                    day);
            city.row(
                    "availability",
                    "professional_id",
                    professional,
                    "centre_id",
                    centre,
                    "work_date",
                    day,
                    "contracted_minutes",
                    500,
                    "absent_minutes",
                    20);
        }
    }

    private static void records(StoreFixture city, int centre, int month) {
        for (int i = 0; i < centre + month; i++) {
            city.row(
                    "attentions",
                    "attention_id",
                    centre + "-" + month + "-" + i,
                    "person_id",
                    "person" + i,
                    "centre_id",
                    centre,
                    "professional_id",
                    "p" + centre + "1",
                    "requested_date",
                    "2024-0" + month + "-05",
                    "attended_date",
                    "2024-0" + month + "-15",
                    "kind",
                    "FIRST",
                    "mode",
                    "IND",
                    "channel",
                    "CENTRE",
                    "subject_code",
                    "S",
                    "status",
                    "DONE",
                    "recorded_date",
                    "2024-0" + month + "-15");
        }
        for (int i = 0; i < centre + 9; i++) {
            city.row(
                    "referrals",
                    "referral_id",
                    centre + "-" + month + "-" + i,
                    "centre_id",
                    centre,
                    "origin_code",
                    "HEALTH",
                    "received_date",
                    "2024-0" + month + "-20",
                    "is_assessed",
                    true,
                    "is_appropriate",
                    i >= month,
                    "recorded_date",
                    "2024-0" + month + "-20");
        }
    }
}
