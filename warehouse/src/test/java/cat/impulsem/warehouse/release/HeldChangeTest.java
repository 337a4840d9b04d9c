package cat.impulsem.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.engine.StoreFixture;
import cat.impulsem.warehouse.seal.ReleaseAudit;
import cat.impulsem.warehouse.snapshot.Snapshot;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is derived of figures whose change waits. Two districts of three centres, the whole of 2025, 20 first visits of each centre and month, each after one day. The
 * city and the district 02 want to come from two days to none, so they are halfway. Later two visits of centre 4 are
 * found, each after 14 days.
 */
class HeldChangeTest {
    private static final String YEAR = " and period_start = date '2025-01-01' and view_mode = 'is'";

    @TempDir
    Path root;

    private StoreLayout store(int late) {
        StoreFixture city = new StoreFixture(root)
                .district("01")
                .district("02")
                .row("subjects", "subject_code", "S", "subject_name", "Subject", "is_group_suitable", true);
        for (int centre = 1; centre <= 6; centre++) {
            city.centre(centre, centre <= 3 ? "01" : "02", "2020-01-01", null);
            for (int month = 1; month <= 12; month++) {
                for (int i = 0; i < 20; i++) {
                    visit(centre, month, i, 14).addTo(city);
                }
            }
            city.delivered("attentions", centre, "2025-01", "2025-12");
        }
        for (int i = 0; i < late; i++) {
            visit(4, 5, 20 + i, 1).addTo(city);
        }
        target(city, "CITY", "city");
        target(city, "DISTRICT", "02");
        return city.write();
    }

    private static Visit visit(int centre, int month, int number, int requested) {
        return new Visit(
                centre + "-" + month + "-" + number,
                "person" + centre + "-" + number,
                centre,
                "p",
                "2025-%02d-%02d".formatted(month, requested),
                "2025-%02d-15".formatted(month),
                "FIRST",
                "CENTRE");
    }

    private static void target(StoreFixture city, String level, String unit) {
        city.row(
                "targets",
                "indicator_id",
                "L3.1a",
                "level",
                level,
                "unit_code",
                unit,
                "period_start",
                "2025-01-01",
                "objective_code",
                "3.1",
                "baseline",
                2.0,
                "target",
                0.0);
    }

    private static PublishedSnapshot publish(StoreLayout store, int day) {
        Clock clock = Clock.fixed(Instant.parse("2026-02-%02dT04:05:06Z".formatted(day)), ZoneOffset.UTC);
        PublishOptions options = new PublishOptions(null, "version of day " + day, clock, true, "Barcelona");
        return Publisher.publish(store, options, Progress.silent());
    }

    private static List<String> parts(StoreLayout store, String id) {
        return rows(
                store,
                id,
                "select unit_code, grain, part_id, value, achieved from index_parts where part_id = 'L3.1a'" + YEAR
                        + " order by unit_code desc, grain");
    }

    private static List<String> indexes(StoreLayout store, String id) {
        return rows(
                store,
                id,
                "select unit_code, grain, numerator, denominator, value from indicator_values"
                        + " where indicator_id = 'F2.A' and state = 'value'" + YEAR
                        + " order by unit_code desc, grain");
    }

    private static List<String> rows(StoreLayout store, String id, String sql) {
        try (Snapshot snapshot = new SnapshotStore(store).open(id)) {
            return snapshot.query(sql, row -> "%s %s %s %s %s"
                    .formatted(
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
        }
    }

    // (2 - 1) / (2 - 0) = 0.5; with the two visits the mean of the city would be (1440 + 28) / 1442 days
    @Test
    void a07AnIndexDoesNotTellAChangeThatIsHeldBack() {
        StoreLayout store = store(0);
        publish(store, 3);
        store(2);
        PublishedSnapshot second = publish(store, 4);
        assertThat(parts(store, second.id()))
                .containsExactly(
                        "city rolling12 L3.1a 1.0 0.5",
                        "city year L3.1a 1.0 0.5",
                        "02 rolling12 L3.1a 1.0 0.5",
                        "02 year L3.1a 1.0 0.5");
        assertThat(indexes(store, second.id()))
                .containsExactly(
                        "city rolling12 0.5 1.0 50.0",
                        "city year 0.5 1.0 50.0",
                        "02 rolling12 0.5 1.0 50.0",
                        "02 year 0.5 1.0 50.0");
        assertThat(ReleaseAudit.of(store, second.id()).findings()).isEmpty();
    }

    /** As purge leaves the facts: figures stay, flagged; what was published is kept until somebody says so, and not served. */
    @Test
    void erasedPersonsLeavePublishedFiguresAsTheyWereAndOldSnapshotsGoWhenAsked() {
        StoreLayout store = store(2);
        PublishedSnapshot first = publish(store, 3);
        store(0);
        PublishedSnapshot second = publish(store, 4);
        assertThat(waits(store, second.id())).containsExactly("city 1468.0 1442.0 provisional,held");
        assertThat(waits(store, first.id())).containsExactly("city 1468.0 1442.0 provisional");
        SnapshotStore snapshots = new SnapshotStore(store);
        assertThat(snapshots.current()).contains(second.id());
        assertThat(snapshots.all()).containsExactlyInAnyOrder(first.id(), second.id());

        assertThat(snapshots.removeOthers()).containsExactly(first.id());
        assertThat(snapshots.all()).containsExactly(second.id());
        assertThat(ReleaseAudit.of(store, second.id()).findings()).isEmpty();
    }

    private static List<String> waits(StoreLayout store, String id) {
        try (Snapshot snapshot = new SnapshotStore(store).open(id)) {
            return snapshot.query(
                    "select unit_code, numerator, denominator, flags from indicator_values where indicator_id = 'L3.1a'"
                            + " and level = 'city' and grain = 'year'" + YEAR,
                    row -> "%s %s %s %s"
                            .formatted(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
        }
    }

    // 60 visits more, each after 14 days: the city's mean is (1440 + 840) / 1500 = 1.52 days, 0.24 of the way
    @Test
    void anIndexFollowsAChangeThatIsReleased() {
        StoreLayout store = store(0);
        publish(store, 3);
        store(60);
        PublishedSnapshot second = publish(store, 4);
        assertThat(parts(store, second.id())).contains("city year L3.1a 1.52 0.24");
        assertThat(indexes(store, second.id())).contains("city year 0.24 1.0 24.0");
        assertThat(ReleaseAudit.of(store, second.id()).findings()).isEmpty();
    }

    // L3.1a has another definition from 2025 on, and figures of that year by both
    @Test
    void a07AFigureByTheDefinitionBeforeDoesNotTellAChangeThatIsHeldBack() {
        StoreLayout store = store(0);
        PublishedSnapshot first = publish(store, 3);
        assertThat(overlaps(store, first.id())).containsExactly("L3.1a 1 1440.0 1440.0 1.0");
        store(2);
        assertThat(overlaps(store, publish(store, 4).id())).isEmpty();
        store(60);
        assertThat(overlaps(store, publish(store, 5).id())).containsExactly("L3.1a 1 2280.0 1500.0 1.52");
    }

    private static List<String> overlaps(StoreLayout store, String id) {
        return rows(
                store,
                id,
                "select indicator_id, definition_version, numerator, denominator, value from indicator_overlaps"
                        + " where indicator_id = 'L3.1a' and grain = 'year'");
    }
}
