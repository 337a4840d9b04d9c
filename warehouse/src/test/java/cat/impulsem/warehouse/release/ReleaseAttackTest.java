package cat.impulsem.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cat.impulsem.warehouse.disclosure.UnprovedException;
import cat.impulsem.warehouse.engine.StoreFixture;
import cat.impulsem.warehouse.seal.ReleaseAudit;
import cat.impulsem.warehouse.snapshot.ExportSelection;
import cat.impulsem.warehouse.snapshot.ReleasedExport;
import cat.impulsem.warehouse.snapshot.Snapshot;
import cat.impulsem.warehouse.snapshot.SnapshotException;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.Folders;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Language;
import cat.impulsem.warehouse.text.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The attacks of the catalogue that need more than one release, or the files themselves. Two districts of three centres,
 * the whole of 2024, 20 first visits of each centre and month; centre 1 has 3 in March.
 */
class ReleaseAttackTest {
    private static final String MARCH =
            "indicator_id = 'L3.1a' and view_mode = 'is' and grain = 'month'" + " and period_start = date '2024-03-01'";

    @TempDir
    Path root;

    private static PublishOptions options(String version, int day) {
        Clock clock = Clock.fixed(Instant.parse("2025-02-%02dT04:05:06Z".formatted(day)), ZoneOffset.UTC);
        return new PublishOptions(null, version, clock, true, "Barcelona");
    }

    private StoreLayout store(int visitsOfCentre4InMay) {
        StoreFixture city = new StoreFixture(root)
                .district("01")
                .district("02")
                .row("subjects", "subject_code", "S", "subject_name", "Subject", "is_group_suitable", true);
        for (int centre = 1; centre <= 6; centre++) {
            city.centre(centre, centre <= 3 ? "01" : "02", "2020-01-01", null);
            for (int month = 1; month <= 12; month++) {
                int visits = centre == 1 && month == 3 ? 3 : centre == 4 && month == 5 ? visitsOfCentre4InMay : 20;
                for (int i = 0; i < visits; i++) {
                    Visit.first(centre, month, i, "2024-%02d-14".formatted(month))
                            .addTo(city);
                }
            }
            city.delivered("attentions", centre, "2024-01", "2024-12");
        }
        return city.write();
    }

    private static List<String> read(StoreLayout store, String id, String where) {
        try (Snapshot snapshot = new SnapshotStore(store).open(id)) {
            return snapshot.query(
                    "select level, unit_code, state, denominator from indicator_values where " + where
                            + " order by level, unit_code",
                    row -> "%s %s %s %s"
                            .formatted(row.getString(1), row.getString(2), row.getString(3), row.getObject(4)));
        }
    }

    @Test
    void a07ChangeOfFewIsNotTheDifferenceOfTwoReleases() throws IOException {
        StoreLayout store = store(20);
        Publisher.publish(store, options("1", 3), Progress.silent());
        store(22);
        PublishedSnapshot second = Publisher.publish(store, options("2", 4), Progress.silent());
        String may = MARCH.replace("03-01", "05-01") + " and unit_code in ('4', '02', 'city')";
        assertThat(read(store, second.id(), may))
                .containsExactly("centre 4 value 20.0", "city city value 120.0", "district 02 value 60.0");
        assertThat(Files.readString(second.folder().resolve(SnapshotStore.MANIFEST)))
                .containsPattern("\"held_back\" : \\[ .*\"L3.1a\"");
        assertThat(ReleaseAudit.of(store, second.id()).findings()).isEmpty();
    }

    @Test
    void a07ChangeOfManyIsANumberedRevision() throws IOException {
        StoreLayout store = store(20);
        Publisher.publish(store, options("1", 3), Progress.silent());
        store(40);
        PublishedSnapshot second = Publisher.publish(store, options("2", 4), Progress.silent());
        String may = MARCH.replace("03-01", "05-01") + " and unit_code in ('4', '02', 'city')";
        assertThat(read(store, second.id(), may))
                .containsExactly("centre 4 value 40.0", "city city value 140.0", "district 02 value 80.0");
        assertThat(Files.readString(second.folder().resolve(SnapshotStore.MANIFEST)))
                .contains("\"L3.1a\" : 1");
    }

    @Test
    void a01AndA16WhatWasHiddenStaysHiddenInTheNextRelease() {
        StoreLayout store = store(20);
        PublishedSnapshot first = Publisher.publish(store, options("1", 3), Progress.silent());
        PublishedSnapshot second = Publisher.publish(store, options("2", 4), Progress.silent());
        String hidden = "indicator_id = 'L3.1a' and state = 'suppressed'";
        assertThat(read(store, second.id(), hidden)).isNotEmpty().isEqualTo(read(store, first.id(), hidden));
    }

    @Test
    void a13TheHiddenNumberIsInNoExportAndNoLedgerIsReleased() throws IOException {
        StoreLayout store = store(20);
        PublishedSnapshot published = Publisher.publish(store, options("1", 3), Progress.silent());
        try (Snapshot snapshot = new SnapshotStore(store).open(published.id())) {
            ExportSelection all = new ExportSelection(
                    List.of("L3.1a"),
                    List.of(),
                    List.of("month"),
                    List.of("1"),
                    "is",
                    Optional.empty(),
                    Optional.empty());
            assertThat(new ReleasedExport(snapshot, Language.EN).values(all).lines())
                    .filteredOn(line -> line.contains(",2024-03-01,2024-04-01,"))
                    .singleElement()
                    .asString()
                    .contains("suppressed")
                    .doesNotContainPattern("[,;]3(\\.0)?[,;]");
        }
        try (var files = Files.walk(store.released())) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.contains(".json.gz"));
        }
        assertThat(Files.readString(published.folder().resolve(SnapshotStore.MANIFEST)))
                .doesNotContain("\"added\"", "\"small\"", "\"primaries\"");
    }

    @Test
    void a18UncertifiedSnapshotIsNotOpened() throws IOException {
        StoreLayout store = store(20);
        PublishedSnapshot published = Publisher.publish(store, options("1", 3), Progress.silent());
        Path manifest = published.folder().resolve(SnapshotStore.MANIFEST);
        Files.writeString(manifest, Files.readString(manifest).replace("view_sha256", "view"));
        assertThatThrownBy(() -> new SnapshotStore(store).open(published.id()))
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining("has no certificate");
    }

    @Test
    void auditHoldsForWhatWasPublishedAndFailsForWhatWasAltered() throws IOException, SQLException {
        StoreLayout store = store(20);
        PublishedSnapshot published = Publisher.publish(store, options("1", 3), Progress.silent());
        ReleaseAudit.Result good = ReleaseAudit.of(store, published.id());
        assertThat(good.findings()).isEmpty();
        assertThat(good.hidden()).isPositive();
        assertThat(good.proofs()).isPositive();
        Path database = published.folder().resolve(SnapshotStore.DATABASE);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute("update indicator_values set denominator = 3 where state = 'suppressed'");
        }
        Path manifest = published.folder().resolve(SnapshotStore.MANIFEST);
        Files.writeString(manifest, Files.readString(manifest) + " ");
        assertThat(ReleaseAudit.of(store, published.id()).findings())
                .singleElement()
                .asString()
                .contains("was altered: warehouse.duckdb");
    }

    @Test
    void auditFindsALedgerThatLacksTheRelease() throws IOException {
        StoreLayout store = store(20);
        PublishedSnapshot published = Publisher.publish(store, options("1", 3), Progress.silent());
        Files.delete(store.releases().resolve(published.id() + ".json.gz"));
        assertThat(ReleaseAudit.of(store, published.id()).findings())
                .containsExactly("snapshot " + published.id() + " does not stand in the ledger of releases");
    }

    /** A ledger without its end, or without anything, would let the next release forget what is known. */
    @Test
    void a18NothingIsPublishedOrOpenedBesideALedgerThatWasCutOff() throws IOException {
        StoreLayout store = store(20);
        Publisher.publish(store, options("1", 3), Progress.silent());
        PublishedSnapshot second = Publisher.publish(store, options("2", 4), Progress.silent());
        String missing = "snapshot " + second.id() + " does not stand in the ledger of releases";
        Files.delete(store.releases().resolve(second.id() + ".json.gz"));
        assertThatThrownBy(() -> Publisher.preview(store, options("3", 5), Progress.silent()))
                .isInstanceOf(UnprovedException.class)
                .hasMessage(missing);
        assertThatThrownBy(() -> Publisher.publish(store, options("3", 5), Progress.silent()))
                .hasMessage(missing);
        Folders.delete(second.folder());
        assertThatThrownBy(() -> Publisher.publish(store, options("3", 5), Progress.silent()))
                .hasMessage(missing);
        Folders.delete(store.releases());
        assertThatThrownBy(() -> Publisher.publish(store, options("3", 5), Progress.silent()))
                .isInstanceOf(UnprovedException.class)
                .hasMessageContaining("does not stand in the ledger of releases");
        assertThatThrownBy(() -> new SnapshotStore(store).rollBack())
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining("does not stand in the ledger of releases");
    }
}
