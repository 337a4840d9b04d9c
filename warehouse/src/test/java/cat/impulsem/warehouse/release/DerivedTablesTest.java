package cat.impulsem.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.engine.StoreFixture;
import cat.impulsem.warehouse.snapshot.Snapshot;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight centres in two districts, 2023 and 2024. Each has 20 referrals a month, of which centre c has c not
 * appropriate; the first centre's are too few to show in March 2024.
 */
class DerivedTablesTest {
    private static final List<String> DERIVED =
            List.of("intervals", "comparisons", "process_points", "target_statuses", "signals", "peers");

    @TempDir
    static Path root;

    private static StoreLayout store;
    private static String id;

    @BeforeAll
    static void publish() {
        store = city(root).write();
        PublishOptions options = new PublishOptions(
                2023, "test", Clock.fixed(Instant.parse("2025-02-03T04:05:06Z"), ZoneOffset.UTC), true, "Barcelona");
        id = Publisher.publish(store, options, Progress.silent()).id();
    }

    static StoreFixture city(Path root) {
        StoreFixture city = new StoreFixture(root).district("01").district("02");
        for (int centre = 1; centre <= 8; centre++) {
            city.centre(centre, centre <= 4 ? "01" : "02", "2020-01-01", null);
            for (int month = 0; month < 24; month++) {
                YearMonth of = YearMonth.of(2023, 1).plusMonths(month);
                referrals(city, centre, of, centre == 1 && month == 14 ? 3 : 20);
            }
            city.delivered("referrals", centre, "2023-01", "2024-12");
            traits(city, centre);
        }
        return answers(city);
    }

    private static void referrals(StoreFixture city, int centre, YearMonth month, int count) {
        for (int i = 0; i < count; i++) {
            city.row(
                    "referrals",
                    "referral_id",
                    centre + "-" + month + "-" + i,
                    "centre_id",
                    centre,
                    "origin_code",
                    "HEALTH",
                    "received_date",
                    month.atDay(20),
                    "is_assessed",
                    true,
                    "is_appropriate",
                    i >= centre + (month.getMonthValue() % 2),
                    "recorded_date",
                    month.atDay(20));
        }
    }

    private static void traits(StoreFixture city, int centre) {
        for (int year = 2023; year <= 2024; year++) {
            city.row("populations", "centre_id", centre, "year", year, "resident_count", 1000, "need_index", 1);
        }
        // a full-time post a number of the centre, on the only working day
        for (int post = 0; post < centre; post++) {
            city.row(
                    "availability",
                    "professional_id",
                    centre + "-" + post,
                    "centre_id",
                    centre,
                    "work_date",
                    "2023-01-10",
                    "contracted_minutes",
                    450,
                    "absent_minutes",
                    0);
        }
        city.row(
                "base_statuses",
                "centre_id",
                centre,
                "base_code",
                "PLAN",
                "as_of_date",
                "2024-06-30",
                "status_level",
                2);
        city.row(
                "base_statuses",
                "centre_id",
                centre,
                "base_code",
                "PLAN",
                "as_of_date",
                "2024-12-31",
                "status_level",
                centre == 5 ? 1 : 3);
    }

    private static StoreFixture answers(StoreFixture city) {
        return city.row(
                "signal_answers",
                "signal_id",
                "C.E-centre-5-base_fell-plan-2024-12-31",
                "level",
                "CENTRE",
                "unit_code",
                "5",
                "centre_id",
                5,
                "indicator_id",
                "C.E",
                "raised_date",
                "2024-12-31",
                "answered_date",
                "2025-01-20",
                "cause_code",
                "STAFF",
                "decision_code",
                "ACTION");
    }

    private static List<String> rows(String sql) {
        try (Snapshot snapshot = new SnapshotStore(store).open(id)) {
            return snapshot.query(sql, row -> {
                int columns = row.getMetaData().getColumnCount();
                StringBuilder text = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    text.append(i == 1 ? "" : " ").append(row.getString(i));
                }
                return text.toString();
            });
        }
    }

    @Test
    void everyTableHasRows() {
        assertThat(DERIVED).allSatisfy(table -> assertThat(rows("select count(*) from " + table))
                .as(table)
                .noneMatch("0"::equals));
    }

    @Test
    void nothingIsDerivedFromAFigureThatIsNotShown() {
        for (String table : List.of("intervals", "comparisons", "target_statuses")) {
            assertThat(rows("""
                select d.unit_code, d.grain, d.period_start from %s d
                left join indicator_values v on v.state in ('value', 'zero')
                  and v.indicator_id = d.indicator_id and v.view_mode = d.view_mode and v.level = d.level
                  and v.unit_code = d.unit_code and v.grain = d.grain and v.period_start = d.period_start
                where v.indicator_id is null
                """.formatted(table))).as(table).isEmpty();
        }
        assertThat(rows("""
            select d.unit_code, d.month from process_points d
            left join indicator_values v on v.state in ('value', 'zero') and v.grain = 'month'
              and v.indicator_id = d.indicator_id and v.view_mode = d.view_mode and v.level = d.level
              and v.unit_code = d.unit_code and v.period_start = d.month
            where v.indicator_id is null
            """)).isEmpty();
    }

    @Test
    void aHiddenMonthIsMarkedInTheChartAndComparedWithNothing() {
        String hidden = "indicator_id = 'L3.2a' and view_mode = 'is' and unit_code = '1' and level = 'centre'";
        assertThat(rows("select state from indicator_values where " + hidden
                        + " and grain = 'month' and period_start = date '2024-03-01'"))
                .containsExactly("suppressed");
        assertThat(rows("select * from comparisons where " + hidden
                        + " and grain = 'month' and period_start = date '2024-03-01'"))
                .isEmpty();
        assertThat(rows("select distinct months_left_out >= 1 from process_points where " + hidden))
                .containsExactly("true");
    }

    @Test
    void theTablesWithoutAKeyHaveOneRowForEachKeyOfTheirGrain() {
        String names = "indicator_id, view_mode, level, unit_code, grain, period_start";
        assertThat(rows("select " + names + " from intervals group by all having count(*) > 1"))
                .isEmpty();
        assertThat(rows("select " + names + ", benchmark from comparisons group by all having count(*) > 1"))
                .isEmpty();
    }

    @Test
    void theRestOfTheCityDoesNotHoldTheCentreItself() {
        // In a year a centre has 240 referrals and, over two months, 2c + 1 not appropriate: 6(2c + 1) = 12c + 6.
        // Centre 8 has 102, the other seven of 2023 have 12 * 28 + 42 = 378 of 1680.
        assertThat(rows("""
            select round(benchmark_value, 6) = round(100 * 378 / 1680e0, 6), standing, benchmark_units
            from comparisons
            where indicator_id = 'L3.2a' and view_mode = 'is' and level = 'centre' and unit_code = '8'
              and grain = 'year' and period_start = date '2023-01-01' and benchmark = 'rest_of_city'
            """)).containsExactly("true worse null");
    }

    // Need is the same everywhere, so the nearest in size are peers; size is the number of the centre.
    @Test
    void peersAreTheNearestAndStandStill() {
        assertThat(rows("select plan_year, peer_code, peer_fte from peers where unit_code = '1' order by all"))
                .containsExactlyElementsOf(List.of(2023, 2024).stream()
                        .flatMap(year ->
                                IntStream.rangeClosed(2, 6).mapToObj(peer -> year + " " + peer + " " + (double) peer))
                        .collect(Collectors.toList()));
    }

    @Test
    void aBaseThatFellIsASignalWithItsAnswer() {
        assertThat(rows("select signal_id, kind, rule, value, reference, detail, answered_on, cause, decision"
                        + " from signals where kind = 'base'"))
                .containsExactly("C.E-centre-5-base_fell-plan-2024-12-31 base base_fell 1.0 2.0 PLAN 2025-01-20"
                        + " STAFF ACTION");
    }

    @Test
    void aMissedTargetIsASignal() {
        // the target is ten per cent; centre 8 has 102 of 240
        assertThat(rows("select status, target, limit_high from target_statuses where indicator_id = 'L3.2a'"
                        + " and unit_code = '8' and level = 'centre' and view_mode = 'is' and grain = 'year'"
                        + " and period_start = date '2024-01-01'"))
                .containsExactly("not_met 10.0 10.0");
        // the city misses it too, and eight centres are too few for a funnel that would set one of them apart
        assertThat(rows("select level, standing, reference, rule_set from signals"
                        + " where indicator_id = 'L3.2a' and kind = 'target'"))
                .containsExactly("city worse 10.0 TARGET-2 CHOICE-1");
    }
}
