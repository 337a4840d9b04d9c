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
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The eight centres of the derived tables, with targets of wrong referrals (L3.2a) for the city and two centres, other
 * than the 10 % that the definition asks of everybody.
 */
class AgreedTargetsTest {
    @TempDir
    static Path root;

    private static StoreLayout store;
    private static String id;

    @BeforeAll
    static void publish() {
        StoreFixture city = DerivedTablesTest.city(root);
        target(city, "CITY", "city", 20);
        target(city, "CENTRE", "2", 15);
        target(city, "CENTRE", "8", 45);
        store = city.write();
        PublishOptions options = new PublishOptions(
                2023, "test", Clock.fixed(Instant.parse("2025-02-03T04:05:06Z"), ZoneOffset.UTC), true, "Barcelona");
        id = Publisher.publish(store, options, Progress.silent()).id();
    }

    private static void target(StoreFixture city, String level, String unit, double target) {
        city.row(
                "targets",
                "indicator_id",
                "L3.2a",
                "level",
                level,
                "unit_code",
                unit,
                "period_start",
                "2024-01-01",
                "objective_code",
                "3.2",
                "baseline",
                50.0,
                "target",
                target);
    }

    private static List<String> rows(String sql) {
        try (Snapshot snapshot = new SnapshotStore(store).open(id)) {
            return snapshot.query(
                    sql, row -> "%s %s %s".formatted(row.getString(1), row.getString(2), row.getString(3)));
        }
    }

    @Test
    void theStatusOfAFigureAndItsPartOfTheIndexHaveTheSameAim() {
        assertThat(rows("""
                select p.unit_code, s.target, p.target
                from index_parts p
                join target_statuses s on s.indicator_id = p.part_id and s.view_mode = p.view_mode and s.level = p.level
                  and s.unit_code = p.unit_code and s.grain = p.grain and s.period_start = p.period_start
                where p.indicator_id = 'F2.A' and p.part_id = 'L3.2a' and p.view_mode = 'is' and p.grain = 'year'
                order by p.unit_code
                """)).containsExactly("2 15.0 15.0", "8 45.0 45.0", "city 20.0 20.0");
    }

    @Test
    void everyPartOfTheIndexHasAStatusWithItsAim() {
        assertThat(rows("""
                select p.unit_code, p.view_mode, p.grain
                from index_parts p
                left join target_statuses s on s.indicator_id = p.part_id and s.view_mode = p.view_mode
                  and s.level = p.level and s.unit_code = p.unit_code and s.grain = p.grain
                  and s.period_start = p.period_start and s.target = p.target and s.baseline = p.baseline
                where s.indicator_id is null
                """)).isEmpty();
    }

    @Test
    void whoHasNoAgreedTargetKeepsThatOfTheDefinition() {
        assertThat(rows("""
                select unit_code, rule, target
                from target_statuses
                where indicator_id = 'L3.2a' and view_mode = 'is' and grain = 'year' and period_start = date '2024-01-01'
                  and unit_code in ('2', '3', '8', 'city')
                order by unit_code
                """))
                .containsExactly("2 trajectory 15.0", "3 fixed 10.0", "8 trajectory 45.0", "city trajectory 20.0");
    }
}
