package cat.impulsem.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cat.impulsem.warehouse.engine.StoreFixture;
import cat.impulsem.warehouse.snapshot.Snapshot;
import cat.impulsem.warehouse.snapshot.SnapshotException;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.LockFile;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Progress;
import cat.impulsem.warehouse.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two districts of three centres, the whole of 2024. Centre c has 10 + c first visits a month with a wait of one day
 * each, but centre 1 has a single one in March, with the canary as its wait.
 */
class PublisherTest {
    private static final int CANARY = 113;
    private static final PublishOptions OPTIONS = options("2025-02-03T04:05:06Z");

    @TempDir
    Path root;

    private static PublishOptions options(String instant) {
        Clock clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        return new PublishOptions(null, "test", clock, true, "Barcelona");
    }

    private static StoreLayout store(Path root, boolean reversed) {
        StoreFixture city = new StoreFixture(root)
                .district("01")
                .district("02")
                .row("subjects", "subject_code", "S", "subject_name", "Subject", "is_group_suitable", true);
        for (int centre = 1; centre <= 6; centre++) {
            city.centre(centre, centre <= 3 ? "01" : "02", "2020-01-01", null);
            for (int month = 1; month <= 12; month++) {
                boolean isCanary = centre == 1 && month == 3;
                for (int i = 0; i < (isCanary ? 1 : 10 + centre); i++) {
                    String requested = isCanary ? "2023-11-23" : "2024-%02d-14".formatted(month);
                    Visit.first(centre, month, i, requested).addTo(city);
                }
            }
            city.delivered("attentions", centre, "2024-01", "2024-12");
        }
        return (reversed ? city.reversed("attentions") : city).write();
    }

    private PublishedSnapshot publish(Path folder) {
        return Publisher.publish(store(folder, false), OPTIONS, Progress.silent());
    }

    private static List<String> cells(StoreLayout store, String id, String where) {
        try (Snapshot snapshot = new SnapshotStore(store).open(id)) {
            return snapshot.query(
                    "select unit_code, grain, strftime(period_start, '%Y-%m'), state, reason, denominator"
                            + " from indicator_values where " + where
                            + " order by level, unit_code, grain, period_start",
                    row -> "%s %s %s %s %s %s"
                            .formatted(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getObject(6)));
        }
    }

    @Test
    void aCentreWithOneVisitIsHiddenAndTwoOthersWithIt() {
        PublishedSnapshot published = publish(root);
        // the lead of the second one would subtract its own figure, so there is a third
        assertThat(cells(
                        new StoreLayout(root),
                        published.id(),
                        "indicator_id = 'L3.1a' and view_mode = 'is' and grain = 'month' and state = 'suppressed'"
                                + " and period_start = date '2024-03-01'"))
                .contains(
                        "1 month 2024-03 suppressed protected null",
                        "2 month 2024-03 suppressed protected null",
                        "3 month 2024-03 suppressed protected null");
    }

    @Test
    void aHiddenMonthIsNotTheYearLessTheMonthsShown() {
        PublishedSnapshot published = publish(root);
        List<String> hidden = cells(
                new StoreLayout(root),
                published.id(),
                "indicator_id = 'L3.1a' and view_mode = 'is' and unit_code = '1' and state = 'suppressed'");
        assertThat(hidden).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aHiddenFigureStandsInNoReleasedFile() throws SQLException, IOException {
        PublishedSnapshot published = publish(root);
        try (Snapshot snapshot = new SnapshotStore(new StoreLayout(root)).open(published.id())) {
            List<Integer> found = snapshot.query(
                    "select 1 from indicator_values where level = 'centre' and (numerator = " + CANARY + " or value = "
                            + CANARY + ")",
                    row -> row.getInt(1));
            assertThat(found).isEmpty();
            assertThat(snapshot.query(
                            "select 1 from indicator_values where state = 'suppressed' and (numerator is not null"
                                    + " or denominator is not null or value is not null)",
                            row -> row.getInt(1)))
                    .isEmpty();
        }
        assertThat(columnsWith(CANARY, published.folder())).isEmpty();
        assertThat(Files.readString(published.folder().resolve(SnapshotStore.MANIFEST)))
                .doesNotContainPattern("(^|[^0-9a-f])" + CANARY + "([^0-9a-f]|$)");
    }

    @Test
    void theSearchForHiddenFiguresFindsWhatIsShown() throws SQLException, IOException {
        PublishedSnapshot published = publish(root);
        // the city has 11 + 12 + 13 + 14 + 15 + 16 visits a month, each after one day, and its figures are never hidden
        assertThat(columnsWith(81, published.folder()))
                .contains(
                        "released.indicator_values.numerator",
                        "released.indicator_values.denominator",
                        "indicator_values.parquet.numerator");
    }

    @Test
    void dataReachToTheLastDayWithFactsAndNotToTheEndOfTheMonth() {
        PublishedSnapshot published = publish(root);
        try (Snapshot snapshot = new SnapshotStore(new StoreLayout(root)).open(published.id())) {
            assertThat(snapshot.query(
                            "select info_value from snapshot_info where info_key = 'data_until'",
                            row -> row.getString(1)))
                    .containsExactly("2024-12-15");
        }
    }

    /** Every column of the database and of every Parquet file that holds the figure, as a number or inside a text. */
    private static List<String> columnsWith(int figure, Path folder) throws SQLException, IOException {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("attach '" + folder.resolve(SnapshotStore.DATABASE) + "' as released (read_only)");
            Map<String, String> sources = new TreeMap<>();
            rows(statement, "select table_name from duckdb_tables() where database_name = 'released'")
                    .forEach(table -> sources.put("released." + table, "released." + table));
            for (Path file : Contents.files(folder)) {
                if (file.toString().endsWith(".parquet")) {
                    sources.put(file.getFileName().toString(), "read_parquet('" + file + "')");
                }
            }
            assertThat(sources).hasSizeGreaterThanOrEqualTo(24);
            for (Map.Entry<String, String> source : sources.entrySet()) {
                for (String column :
                        rows(statement, "select column_name from (describe select * from " + source.getValue() + ")")) {
                    String hit = "select 1 from " + source.getValue() + " where try_cast(" + column
                            + " as double) = " + figure + " or regexp_matches(cast(" + column
                            + " as varchar), '(^|[^0-9])" + figure + "([^0-9]|$)') limit 1";
                    if (!rows(statement, hit).isEmpty()) {
                        found.add(source.getKey() + "." + column);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet results = statement.executeQuery(sql)) {
            while (results.next()) {
                rows.add(results.getString(1));
            }
        }
        return rows;
    }

    @Test
    void figuresOfTheCityAreNeverHidden() {
        PublishedSnapshot published = publish(root);
        assertThat(cells(new StoreLayout(root), published.id(), "level = 'city' and state = 'suppressed'"))
                .isEmpty();
    }

    @Test
    void equalInputsGiveEqualBytesWhateverTheOrderOfRows(@TempDir Path other) throws IOException {
        PublishedSnapshot one = publish(root);
        PublishedSnapshot two = Publisher.publish(store(other, true), OPTIONS, Progress.silent());
        assertThat(two.id()).isEqualTo(one.id());
        assertThat(hashes(two.folder())).isEqualTo(hashes(one.folder()));
    }

    private static Map<String, String> hashes(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        // DuckDB leaves a few bytes of its own file unset; its tables are those of the Parquet files.
        for (Path file : Contents.files(folder)) {
            if (file.toString().endsWith(".parquet")) {
                hashes.put(file.getFileName().toString(), Sha256.of(file));
            }
        }
        return hashes;
    }

    @Test
    void publishingTheSameAgainDoesNothing() {
        PublishedSnapshot one = publish(root);
        PublishedSnapshot again =
                Publisher.publish(new StoreLayout(root), options("2025-02-04T00:00:00Z"), Progress.silent());
        assertThat(again.isNew()).isFalse();
        assertThat(again.id()).isEqualTo(one.id());
        assertThat(new SnapshotStore(new StoreLayout(root)).all()).containsExactly(one.id());
    }

    @Test
    void theSnapshotBeforeComesBackByRollback() {
        PublishedSnapshot one = publish(root);
        PublishOptions changed = new PublishOptions(
                null, "test 2", options("2025-02-04T00:00:00Z").clock(), true, "Barcelona");
        PublishedSnapshot two = Publisher.publish(new StoreLayout(root), changed, Progress.silent());
        SnapshotStore snapshots = new SnapshotStore(new StoreLayout(root));
        assertThat(snapshots.current()).contains(two.id());
        assertThat(snapshots.rollBack()).contains(one.id());
        assertThat(one.id()).isLessThan(two.id()).startsWith("S20250203T040506-");
    }

    @Test
    void twoWritersDoNotMeet() throws IOException {
        StoreLayout store = store(root, false);
        Files.createDirectories(store.released());
        try (LockFile lock =
                LockFile.take(store.released().resolve(".publishing.lock")).orElseThrow()) {
            assertThatThrownBy(() -> Publisher.publish(store, OPTIONS, Progress.silent()))
                    .isInstanceOf(SnapshotException.class)
                    .hasMessageContaining("another process is publishing");
        }
    }
}
