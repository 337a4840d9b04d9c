package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.engine.Reason;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.text.Sha256;
import cat.impulsem.warehouse.text.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** MANIFEST.json: from what, by which rules and with what outcome a snapshot was made. Written last. */
final class Manifest {
    private final Contents contents;
    private final String id;
    private final String contentHash;
    private final Instant publishedAt;
    private final Map<String, Long> counts;

    Manifest(Contents contents, String id, String contentHash, Instant publishedAt, Map<String, Long> counts) {
        this.contents = contents;
        this.id = id;
        this.contentHash = contentHash;
        this.publishedAt = publishedAt;
        this.counts = counts;
    }

    /** Content hash of a snapshot in that folder, or null when there is none. */
    static String contentHash(Path folder) {
        Path file = folder.resolve(SnapshotStore.MANIFEST);
        try {
            JsonNode manifest = Files.exists(file)
                    ? Yaml.json().readTree(file.toFile())
                    : Yaml.json().createObjectNode();
            return manifest.path("content_hash").asText(null);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Everything but the hash of the ledger's record, which names this. */
    JsonNode content(Path folder) throws IOException {
        Map<String, Object> manifest = new TreeMap<>();
        manifest.put("snapshot_id", id);
        manifest.put("content_hash", contentHash);
        manifest.put("published_at", publishedAt.toString());
        manifest.put("info", contents.info());
        manifest.put("definitions", definitions());
        manifest.put("inputs", contents.load().deliveries());
        manifest.put("input_tables", contents.load().tables());
        manifest.put("completeness", CompletenessRows.of(contents.facts()).shares());
        manifest.put("disclosure", disclosure());
        manifest.put("files", files(folder));
        return Yaml.json().readTree(Yaml.json().writeValueAsString(manifest));
    }

    static void write(Path folder, JsonNode content, String ledger) throws IOException {
        ((ObjectNode) content.path("disclosure").path("certificate")).put("ledger_sha256", ledger);
        Path fresh = folder.resolve(SnapshotStore.MANIFEST + ".new");
        Yaml.json().writeValue(fresh.toFile(), content);
        Files.move(fresh, folder.resolve(SnapshotStore.MANIFEST), StandardCopyOption.ATOMIC_MOVE);
    }

    private Map<String, Object> definitions() {
        Map<String, Object> definitions = new TreeMap<>();
        for (Indicator indicator : contents.catalogue().all()) {
            definitions.put(
                    indicator.id(),
                    Map.of(
                            "version", indicator.version(),
                            "valid_from", indicator.validFrom(),
                            "sql_sha256", Sha256.of(indicator.formula().sql())));
        }
        return definitions;
    }

    private Map<String, Object> disclosure() {
        Map<String, Map<String, Long>> hidden = new TreeMap<>();
        for (Cell cell : contents.released().cells().all()) {
            Reason reason = cell.row().reason();
            if (cell.isHidden()) {
                hidden.computeIfAbsent(cell.indicator().id(), indicator -> new TreeMap<>())
                        .merge(reason.key(), 1L, Long::sum);
            }
        }
        return Map.of(
                "hidden_cells",
                hidden,
                "certificate",
                contents.released().proof().certificate());
    }

    private Map<String, Object> files(Path folder) throws IOException {
        Map<String, Object> files = new TreeMap<>();
        for (Path file : Contents.files(folder)) {
            String name = file.getFileName().toString();
            Map<String, Object> entry = new TreeMap<>();
            entry.put("bytes", Files.size(file));
            entry.put("sha256", Sha256.of(file));
            if (name.endsWith(".parquet")) {
                entry.put("rows", counts.get(name.substring(0, name.length() - ".parquet".length())));
            }
            files.put(name, entry);
        }
        return files;
    }
}
