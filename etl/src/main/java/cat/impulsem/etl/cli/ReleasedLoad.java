package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.LoadRecord;
import cat.impulsem.warehouse.store.LoadRecord.LoadedDelivery;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.store.TableCount;
import cat.impulsem.warehouse.text.Sha256;
import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a snapshot was made of, as its manifest says.
 *
 * @param snapshot id of the snapshot
 * @param load the load, with its deliveries and their files
 * @param baselineYear year of the baselines, if there was one
 * @param definitions version and query of each indicator
 */
record ReleasedLoad(String snapshot, LoadRecord load, Optional<Integer> baselineYear, JsonNode definitions) {

    /** That of the published snapshot, if one is published. */
    static Optional<ReleasedLoad> published(StoreLayout store) {
        return new SnapshotStore(store).current().map(id -> of(store, id));
    }

    /** That of any snapshot of the store. */
    static ReleasedLoad of(StoreLayout store, String snapshot) {
        SnapshotStore snapshots = new SnapshotStore(store);
        if (!snapshots.all().contains(snapshot)) {
            throw new UsageException("no snapshot " + snapshot + "; there are: " + String.join(", ", snapshots.all()));
        }
        try {
            return of(
                    snapshot,
                    Yaml.json()
                            .readTree(snapshots
                                    .folder(snapshot)
                                    .resolve(SnapshotStore.MANIFEST)
                                    .toFile()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ReleasedLoad of(String snapshot, JsonNode manifest) throws IOException {
        List<LoadedDelivery> deliveries =
                Yaml.json().convertValue(manifest.path("inputs"), new TypeReference<List<LoadedDelivery>>() {});
        Map<String, TableCount> tables = Yaml.json()
                .convertValue(manifest.path("input_tables"), new TypeReference<Map<String, TableCount>>() {});
        String load = manifest.path("info").path("load_id").asText();
        String year = manifest.path("info").path("baseline_year").asText("");
        return new ReleasedLoad(
                snapshot,
                new LoadRecord(load, Map.of(), deliveries, tables),
                year.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(year)),
                manifest.path("definitions"));
    }

    /** Whether the snapshot was made by another definition than the one that is declared now. */
    boolean isOutdated(Indicator now) {
        return !definitions
                .path(now.id())
                .path("sql_sha256")
                .asText()
                .equals(Sha256.of(now.formula().sql()));
    }
}
