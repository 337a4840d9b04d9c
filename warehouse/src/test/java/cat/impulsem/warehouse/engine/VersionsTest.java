package cat.impulsem.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.indicator.Versions;
import cat.impulsem.warehouse.release.PublishOptions;
import cat.impulsem.warehouse.release.PublishedSnapshot;
import cat.impulsem.warehouse.release.Publisher;
import cat.impulsem.warehouse.snapshot.Snapshot;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** L3.1a leaves out e-mails from 2025 on: a month has three visits after ten days and one e-mail after two. */
class VersionsTest {
    private static final Versions VERSIONS = IndicatorCatalogue.load().versions();

    @TempDir
    Path root;

    private StoreLayout store() {
        StoreFixture city = new StoreFixture(root).district("01").centre(1, "01", "2020-01-01", null);
        for (String month : List.of("2024-11", "2024-12", "2025-01", "2025-02")) {
            for (int i = 0; i < 4; i++) {
                city.row(
                        "attentions",
                        "attention_id",
                        month + i,
                        "person_id",
                        "p" + i,
                        "centre_id",
                        1,
                        "requested_date",
                        month + (i == 0 ? "-13" : "-05"),
                        "attended_date",
                        month + "-15",
                        "kind",
                        "FIRST",
                        "mode",
                        "IND",
                        "channel",
                        i == 0 ? "EMAIL" : "CENTRE",
                        "status",
                        "DONE",
                        "recorded_date",
                        month + "-15");
            }
        }
        return city.delivered("attentions", 1, "2024-11", "2025-02").write();
    }

    private static ValueRow value(StoreLayout store, String period) {
        ValuesRequest request =
                new ValuesRequest("L3.1a", Level.CITY, Period.parse(period), Optional.empty(), ViewMode.IS);
        try (SqlEngine engine = DuckDbEngine.open()) {
            return Values.of(request, store, engine).getFirst();
        }
    }

    @Test
    void aPeriodThatEndsBeforeTheChangeFollowsTheOldDefinition() {
        ValueRow december = value(store(), "2024-12");
        assertThat(december.version()).isEqualTo(1);
        assertThat(december.num()).isEqualTo(32);
        assertThat(december.den()).isEqualTo(4);
    }

    @Test
    void onePeriodFollowsOneDefinition() {
        StoreLayout store = store();
        ValueRow january = value(store, "2025-01");
        assertThat(january.version()).isEqualTo(2);
        assertThat(january.num()).isEqualTo(30);
        assertThat(january.den()).isEqualTo(3);
        // December and January together reach into the new one
        ValueRow both = value(store, "2024-12..2025-01");
        assertThat(both.version()).isEqualTo(2);
        assertThat(both.num()).isEqualTo(60);
        assertThat(both.den()).isEqualTo(6);
    }

    @Test
    void bothAreWorkedOutForTheYearAfterTheChange() {
        assertThat(VERSIONS.overlapping("L3.1a", Period.parse("2024-12"))).isEmpty();
        assertThat(VERSIONS.overlapping("L3.1a", Period.parse("2025-01")))
                .hasValueSatisfying(before -> assertThat(before.version()).isEqualTo(1));
        assertThat(VERSIONS.overlapping("L3.1a", Period.parse("2025"))).isPresent();
        assertThat(VERSIONS.overlapping("L3.1a", Period.parse("2026-01"))).isEmpty();
        assertThat(VERSIONS.overlapping("L1.A", Period.parse("2025-01"))).isEmpty();
    }

    @Test
    void aSnapshotTellsWhichDefinitionEachFigureFollows() {
        StoreLayout store = store();
        PublishedSnapshot published = Publisher.publish(store, PublishOptions.now("test", true), Progress.silent());
        try (Snapshot snapshot = new SnapshotStore(store).open(published.id())) {
            assertThat(snapshot.query(
                            "select strftime(period_start, '%Y-%m') || ' v' || definition_version || ' ' || denominator"
                                    + " from indicator_values where indicator_id = 'L3.1a' and level = 'city'"
                                    + " and view_mode = 'is' and grain = 'month' order by period_start",
                            row -> row.getString(1)))
                    .containsExactly("2024-11 v1 4.0", "2024-12 v1 4.0", "2025-01 v2 3.0", "2025-02 v2 3.0");
            assertThat(snapshot.query(
                            "select strftime(period_start, '%Y-%m') || ' v' || definition_version || ' ' || denominator"
                                    + " from indicator_overlaps order by period_start",
                            row -> row.getString(1)))
                    .containsExactly("2025-01 v1 4.0", "2025-02 v1 4.0");
            assertThat(snapshot.query(
                            "select valid_from || ' ' || coalesce(cast(valid_to as varchar), 'in force')"
                                    + " from indicator_versions where indicator_id = 'L3.1a' order by version",
                            row -> row.getString(1)))
                    .containsExactly("2016-01-01 2025-01-01", "2025-01-01 in force");
        }
    }
}
