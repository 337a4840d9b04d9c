package cat.impulsem.warehouse.store;

import java.nio.file.Path;

/**
 * The folders of one store. Everything under {@code restricted} holds rows about people and workers, even if
 * pseudonymous; everything under {@code released} has passed disclosure control.
 *
 * @param root folder of the store
 */
public record StoreLayout(Path root) {

    /** Checked, typed rows of each delivery, one folder a delivery: {@code staged/<delivery id>/<table>/}. */
    public Path staged() {
        return restricted().resolve("staged");
    }

    /** Facts and quarantine, one folder a load: {@code loads/<load id>/facts/<table>/}, {@code .../quarantine/<table>/}. */
    public Path loads() {
        return restricted().resolve("loads");
    }

    /** Ledger of releases, one file a release: what each showed and hid, with its proofs. */
    public Path releases() {
        return restricted().resolve("releases");
    }

    /** One line: the id of the load that is in force. */
    public Path currentLoad() {
        return restricted().resolve("CURRENT");
    }

    /** What was erased and must not come back, under keyed marks: {@code erasures.json}. */
    public Path erasures() {
        return restricted().resolve("erasures.json");
    }

    /** Who looked at what: {@code audit/audit.jsonl}. */
    public Path audit() {
        return restricted().resolve("audit");
    }

    /** Zone of rows about people: for operators only. */
    public Path restricted() {
        return root.resolve("restricted");
    }

    /** Zone of what everybody with access to the dashboard may see. */
    public Path released() {
        return root.resolve("released");
    }

    /** Snapshots, one folder each: {@code snapshots/<id>/warehouse.duckdb}, {@code MANIFEST.json}, {@code *.parquet}. */
    public Path snapshots() {
        return released().resolve("snapshots");
    }

    /** One line: the id of the snapshot that is published. */
    public Path currentSnapshot() {
        return released().resolve("CURRENT");
    }
}
