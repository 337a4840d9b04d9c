package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
 * @param analyses protected analyses
 * @param overlaps figures of the city by the definition before, for the year after a change
 * @param load record of the load
 * @param info facts about the snapshot that do not depend on when it was made
 */
record Contents(
        StoreFacts facts,
        IndicatorCatalogue catalogue,
        Release.Protected released,
        ReleasedAnalyses analyses,
        List<ValueRow> overlaps,
        LoadSummary load,
        Map<String, String> info) {

    /** Hash of all content but the id and the time of publication. */
    String hash(Path scratch) throws IOException {
        write(scratch, null, null);
        StringBuilder all = new StringBuilder();
        for (Path file : files(scratch)) {
            if (file.toString().endsWith(".parquet")) {
                all.append(file.getFileName())
                        .append(' ')
                        .append(Digest.of(file))
                        .append('\n');
            }
        }
        return Digest.of(all.toString());
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
            file.add("indicator_overlaps", ValueRows.overlaps(overlaps));
            file.add("indicator_values", ValueRows.of(released.cells()));
            file.add("analyses", analyses.texts());
            file.add("analysis_dimensions", analyses.dimensions());
            file.add("analysis_codes", analyses.codes());
            file.add("analysis_measures", analyses.measures());
            file.add("analysis_values", analyses.values());
            file.add("reasons", ValueRows.reasons());
            file.add("source_tables", load.sourceTables(Contracts.load()));
            file.add("completeness", CompletenessRows.of(facts).rows());
            file.add("deliveries", load.deliveries());
            file.add("quarantine_counts", load.quarantine());
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
