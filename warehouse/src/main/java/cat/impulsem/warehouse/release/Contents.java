package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.seal.Breakdown;
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

    /** Writes everything but the id and the times. */
    void write(SnapshotFile file) {
        Path rows = facts.folder();
        file.add("snapshot_info", rows(info));
        file.add("units", UnitRows.of(facts.history()));
        file.add("indicators", IndicatorRows.of(catalogue.all()));
        file.add("indicator_versions", IndicatorRows.versions(catalogue.versions()));
        file.add("indicator_values", ValueRows.of(released.cells()));
        derived.forEach(file::add);
        file.add("reasons", ValueRows.reasons());
        file.add("source_tables", LoadRows.sourceTables(load, Contracts.load()));
        file.add("completeness", CompletenessRows.of(facts).rows());
        file.add("deliveries", LoadRows.deliveries(load));
        file.add("quarantine_counts", LoadRows.quarantine(load));
        file.add("published_table_cells", ValueRows.published(rows));
        file.add("context_statistics", ContextRows.statistics(rows));
        file.add("published_figures", ContextRows.published(rows));
        file.exportAll();
    }

    /** Hash of all content but the id and the times of arrival and publication, which are not yet written. */
    static String hash(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files(folder)) {
            if (file.toString().endsWith(".parquet")) {
                all.append(file.getFileName())
                        .append(' ')
                        .append(Sha256.of(file))
                        .append('\n');
            }
        }
        return Sha256.of(all.toString());
    }

    /** Adds the id and the times of arrival and publication. */
    void identify(SnapshotFile file, String id, Instant publishedAt) {
        Map<String, String> identity = new TreeMap<>();
        identity.put("snapshot_id", id);
        identity.put("published_at", publishedAt.toString());
        LocalDateTime loadedAt = LoadRows.loadedAt(load);
        identity.put("loaded_at", loadedAt == null ? null : loadedAt.toString());
        file.add("snapshot_info", rows(identity));
        file.add("delivery_arrivals", LoadRows.arrivals(load));
        file.export("snapshot_info");
        file.export("delivery_arrivals");
    }

    private static List<Object[]> rows(Map<String, String> info) {
        List<Object[]> rows = new ArrayList<>();
        info.forEach((key, value) -> rows.add(new Object[] {key, value}));
        return rows;
    }

    static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
