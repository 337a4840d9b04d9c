package cat.impulsem.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cat.impulsem.warehouse.seal.ReleaseAudit;
import cat.impulsem.warehouse.snapshot.ManifestHash;
import cat.impulsem.warehouse.snapshot.SnapshotException;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Sha256;
import cat.impulsem.warehouse.text.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody changes a published snapshot and makes its manifest, and mostly the ledger too, agree. */
class TamperedSnapshotTest {
    private final String id = PublishedCity.published().id();

    @TempDir
    Path copy;

    private StoreLayout store;

    @BeforeEach
    void copyStore() throws IOException {
        store = PublishedCity.published().copyTo(copy);
    }

    private Path folder() {
        return new SnapshotStore(store).folder(id);
    }

    private void change(String sql) throws IOException, SQLException {
        Path database = folder().resolve(SnapshotStore.DATABASE);
        String before = Sha256.of(database);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
        }
        replaceInManifest(before, Sha256.of(database));
        agree(UnaryOperator.identity());
    }

    private void replaceInManifest(String hash, String other) throws IOException {
        Path manifest = folder().resolve(SnapshotStore.MANIFEST);
        Files.writeString(manifest, Files.readString(manifest).replace(hash, other));
    }

    /** Makes the ledger's record name the manifest as it is now, and the manifest the record. */
    private void agree(UnaryOperator<String> otherwise) throws IOException {
        Path ledger = store.releases().resolve(id + ".json.gz");
        String before = Sha256.of(ledger);
        String text;
        try (var in = new GZIPInputStream(Files.newInputStream(ledger))) {
            text = new String(in.readAllBytes());
        }
        String manifest = ManifestHash.of(
                Yaml.json().readTree(folder().resolve(SnapshotStore.MANIFEST).toFile()));
        try (var out = new GZIPOutputStream(Files.newOutputStream(ledger))) {
            out.write(otherwise
                    .apply(text)
                    .replaceFirst("\"manifest\":\"[0-9a-f]{64}\"", "\"manifest\":\"" + manifest + "\"")
                    .getBytes());
        }
        replaceInManifest(before, Sha256.of(ledger));
    }

    private List<String> findings() {
        return ReleaseAudit.of(store, id).findings();
    }

    /** Size and time of writing as they were: a copy over the file, as a program would make it. */
    @Test
    void databaseExchangedAfterItWasOpenedIsNotOpenedAgain() throws IOException {
        SnapshotStore snapshots = new SnapshotStore(store);
        snapshots.open(id).close();
        Path database = folder().resolve(SnapshotStore.DATABASE);
        FileTime written = Files.getLastModifiedTime(database);
        byte[] bytes = Files.readAllBytes(database);
        bytes[bytes.length - 1]++;
        Files.write(database, bytes);
        Files.setLastModifiedTime(database, written);
        assertThatThrownBy(() -> snapshots.open(id))
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining("was altered: warehouse.duckdb");
    }

    @Test
    void ledgerIsAskedWhereThereIsNoLoad() throws IOException {
        Files.delete(store.currentLoad());
        Files.delete(store.releases().resolve(id + ".json.gz"));
        assertThatThrownBy(() -> new SnapshotStore(store).open(id))
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining("does not stand in the ledger of releases");
    }

    @Test
    void whatWasPublishedHolds() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void channelsAreHiddenOfTheCentreOfTheThreeAndOfTwoOthersOfItsDistrict() throws SQLException {
        Path database = folder().resolve(SnapshotStore.DATABASE);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select string_agg(distinct unit_code, ', ' order by unit_code) from analysis_values"
                                + " where analysis_id = 'R17.channel' and period_start >= date '2024-01-01'"
                                + " and code_1 in ('PHONE', 'VIDEO') and grain = 'year' and state = 'suppressed'")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("1, 2, 3");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        interval of a figure that is not shown | insert into intervals select indicator_id, view_mode, level, unit_code, grain, period_start, 0, 100, 'wilson' from indicator_values where state = 'suppressed' limit 1
        Wilson interval that is not the one | update intervals set lower = lower - 1 where method = 'wilson' and lower > 2 and upper < 98
        comparison of a figure that is not shown | insert into comparisons (indicator_id, view_mode, level, unit_code, grain, period_start, benchmark, measure, standing) select indicator_id, view_mode, level, unit_code, grain, period_start, 'peers', 'difference', 'not_distinguishable' from indicator_values where state = 'suppressed' limit 1
        difference is not that of the figure | update comparisons set difference = difference + 1 where benchmark = 'peers'
        not the city less the figure | update comparisons set benchmark_value = benchmark_value + 1, difference = difference - 1 where benchmark = 'rest_of_city'
        not made of those of them that are shown | update comparisons set benchmark_value = benchmark_value + 1, difference = difference - 1 where benchmark = 'peers'
        earlier period whose figure is not shown | update comparisons set benchmark_value = benchmark_value + 1, difference = difference - 1 where benchmark = 'year_before'
        process chart for a month that is not shown | insert into process_points select indicator_id, view_mode, level, unit_code, period_start, 'laney', 50, 0, 100, null, 'stable', 0, 'r' from indicator_values where state = 'suppressed' and grain = 'month' limit 1
        mean is not that of its shown months | update process_points set mean = mean + 0.01
        target of a figure that is not shown | insert into target_statuses select indicator_id, view_mode, level, unit_code, grain, period_start, 'fixed', null, 90, null, null, 'met' from indicator_values where state = 'suppressed' limit 1
        not shown, or with another value | update signals set value = value + 1 where kind = 'target'
        parts of an index that is not shown | insert into index_parts select 'F2.A', view_mode, level, unit_code, grain, period_start, indicator_id, null, 1, 2, 1, 0 from indicator_values where state = 'suppressed' limit 1
        by two definitions below the city | insert into indicator_overlaps select indicator_id, 1, unit_code, grain, period_start, period_end, 1, 2, 50, 'value', null from indicator_values where level = 'district' limit 1
        bounds of a figure that is not shown | update indicator_values set bound_low = 1, bound_high = 2 where state = 'suppressed'
        is not in the files as the ledger says | update indicator_values set state = 'value', reason = null, numerator = 2, denominator = 3, value = 66.7 where state = 'suppressed' and unit_code = '1' and grain = 'month'
        analysis R17.channel at is centre 1 year 2024-01-01 2025-01-01 VIDEO | update analysis_values set state = 'value', reason = null, value = 3 where analysis_id = 'R17.channel' and level = 'centre' and unit_code = '1' and code_1 = 'VIDEO' and grain = 'year' and period_start = date '2024-01-01' and measure = 'attentions'
        """)
    void whatWasChangedIsFound(String finding, String sql) throws IOException, SQLException {
        change(sql);
        assertThat(findings()).anySatisfy(found -> assertThat(found).contains(finding));
    }

    /** Who cannot write the ledger is stopped before anything is opened, whatever he changed. */
    @ParameterizedTest
    @ValueSource(strings = {"units.parquet", "reasons.parquet", "\"city_name\" : \"Barcelona\"", "\"attackers\" : 9"})
    void a18ManifestAndSmallTablesAreBoundToTheLedger(String changed) throws IOException {
        Path file = folder().resolve(changed);
        if (changed.endsWith(".parquet")) {
            String before = Sha256.of(file);
            Files.copy(folder().resolve("peers.parquet"), file, StandardCopyOption.REPLACE_EXISTING);
            replaceInManifest(before, Sha256.of(file));
        } else {
            replaceInManifest(changed, changed.replace("Barcelona", "Girona").replace("9", "8"));
        }
        String refusal = "snapshot " + id + " was altered: its manifest is not the one that the ledger names";
        assertThatThrownBy(() -> new SnapshotStore(store).open(id)).hasMessage(refusal);
        assertThat(findings()).contains(refusal);
    }

    /** Notebooks read the Parquet files, whose database may be as it was. */
    @Test
    void parquetFileThatHoldsAnotherFigureIsFound() throws IOException, SQLException {
        Path file = folder().resolve("indicator_values.parquet");
        String before = Sha256.of(file);
        Path changed = copy.resolve("changed.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "copy (select * replace (case when state = 'suppressed' then 3 else numerator end as numerator)"
                            + " from read_parquet('" + file + "')) to '" + changed + "' (format parquet)");
        }
        Files.move(changed, file, StandardCopyOption.REPLACE_EXISTING);
        replaceInManifest(before, Sha256.of(file));
        agree(UnaryOperator.identity());
        assertThat(findings())
                .containsExactly(
                        "indicator_values.parquet does not hold what the database holds of table indicator_values");
    }

    @Test
    void parquetFileThatIsAnotherTableIsFound() throws IOException {
        Path file = folder().resolve("indicator_values.parquet");
        String before = Sha256.of(file);
        Files.copy(folder().resolve("units.parquet"), file, StandardCopyOption.REPLACE_EXISTING);
        replaceInManifest(before, Sha256.of(file));
        agree(UnaryOperator.identity());
        assertThat(findings())
                .containsExactly(
                        "indicator_values.parquet does not hold what the database holds of table indicator_values");
    }

    /** Who can write the ledger too must still break the rule, which is applied to the numbers behind the rows. */
    @Test
    void rowOfThreeIsFoundWhenFilesManifestAndLedgerAgreeOnIt() throws IOException, SQLException {
        change("update analysis_values set state = 'value', reason = null, value = 3, coverage = null"
                + " where analysis_id = 'R17.channel' and level = 'centre' and state = 'suppressed'");
        agree(text -> Pattern.compile("\\{[^{}]*\"level\":\"centre\"[^{}]*\"state\":\"suppressed\"[^{}]*}")
                .matcher(text)
                .replaceAll(row -> row.group()
                        .replaceAll("\"(coverage|reason)\":[^,}]+", "\"$1\":null")
                        .replace("\"suppressed\"", "\"value\"")
                        .replace("\"value\":null", "\"value\":3.0")));
        assertThat(findings()).anySatisfy(found -> assertThat(found)
                .startsWith("analysis R17.channel shows is centre 1")
                .endsWith("where too few stand behind centre/1/2024"));
    }
}
