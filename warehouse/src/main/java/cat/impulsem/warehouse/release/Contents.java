package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.seal.Breakdown;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.LoadRecord;
import cat.impulsem.warehouse.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that goes into the files of a snapshot.
 *
 * @param facts facts it was made of
 * @param catalogue definitions
 * @param released protected cells
 * @param derived rows by table that follow from released figures
 * @param breakdowns analyses about people, for the ledger
 * @param load record of the load
 * @param info facts about the snapshot that do not depend on when it was made or its data arrived
 */
record Contents(
        StoreFacts facts,
        IndicatorCatalogue catalogue,
        Release.Protected released,
        Map<String, List<Object[]>> derived,
        List<Breakdown> breakdowns,
        LoadRecord load,
        Map<String, String> info) {

    /** Hash of all content but the id and the times of arrival and publication. */
    String hash(Path scratch) throws IOException {
        write(scratch, null, null);
        StringBuilder all = new StringBuilder();
        for (Path file : files(scratch)) {
            if (file.toString().endsWith(".parquet")) {
                all.append(file.getFileName())
                        .append(' ')
                        .append(Sha256.of(file))
                        .append('\n');
            }
        }
        return Sha256.of(all.toString());
    }

    /** Writes database and Parquet files; says how many rows each table has. */
    Map<String, Long> write(Path folder, String id, Instant publishedAt) throws IOException {
        Files.createDirectories(folder);
        Path rows = facts.folder();
        try (SnapshotFile file = SnapshotFile.create(folder.resolve(SnapshotStore.DATABASE))) {
            file.add("snapshot_info", infoRows(id, publishedAt));
            file.add("units", UnitRows.of(facts.history()));
            file.add("indicators", IndicatorRows.of(catalogue.all()));
            file.add("indicator_versions", IndicatorRows.versions(catalogue.versions()));
            file.add("indicator_values", ValueRows.of(released.cells()));
            derived.forEach(file::add);
            file.add("reasons", ValueRows.reasons());
            file.add("source_tables", LoadRows.sourceTables(load, Contracts.load()));
            file.add("completeness", CompletenessRows.of(facts).rows());
            file.add("deliveries", LoadRows.deliveries(load));
            file.add("delivery_arrivals", id == null ? List.of() : LoadRows.arrivals(load));
            file.add("quarantine_counts", LoadRows.quarantine(load));
            file.add("published_table_cells", ValueRows.published(rows));
            file.add("context_statistics", ContextRows.statistics(rows));
            file.add("published_figures", ContextRows.published(rows));
            return file.exportTo(folder);
        }
    }

    private List<Object[]> infoRows(String id, Instant publishedAt) {
        Map<String, String> all = new TreeMap<>(info);
        if (id != null) {
            all.put("snapshot_id", id);
            all.put("published_at", publishedAt.toString());
            LocalDateTime loadedAt = LoadRows.loadedAt(load);
            all.put("loaded_at", loadedAt == null ? null : loadedAt.toString());
        }
        List<Object[]> rows = new ArrayList<>();
        all.forEach((key, value) -> rows.add(new Object[] {key, value}));
        return rows;
    }

    static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
