package cat.impulsem.warehouse.snapshot;

import cat.impulsem.warehouse.store.Pointer;
import cat.impulsem.warehouse.store.StoreLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The snapshots of one store: which there are, which is published, and the switch between them.
 *
 * <p>Ids sort by time of publication. A file name is never used twice, because a process that has an old file open
 * would go on reading it under the new name.
 */
public final class SnapshotStore {
    /** Name of the database file inside a snapshot's folder. */
    public static final String DATABASE = "warehouse.duckdb";

    /** Name of the manifest inside a snapshot's folder. */
    public static final String MANIFEST = "MANIFEST.json";

    private final StoreLayout layout;

    public SnapshotStore(StoreLayout layout) {
        this.layout = layout;
    }

    /** Id of the published snapshot, if one is published. */
    public Optional<String> current() {
        return new Pointer(layout.currentSnapshot()).read();
    }

    /** Ids of all complete snapshots, oldest first. */
    public List<String> all() {
        if (!Files.isDirectory(layout.snapshots())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(layout.snapshots())) {
            return folders.filter(folder -> Files.exists(folder.resolve(MANIFEST)))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Folder of one snapshot. */
    public Path folder(String id) {
        return layout.snapshots().resolve(id);
    }

    /** Opens one snapshot for reading. */
    public Snapshot open(String id) {
        Path database = folder(id).resolve(DATABASE);
        if (!Files.exists(database)) {
            throw new SnapshotException("no snapshot " + id + " in " + layout.root());
        }
        return Snapshot.open(id, database);
    }

    /** Publishes one complete snapshot. */
    public void publish(String id) {
        if (!all().contains(id)) {
            throw new SnapshotException("no complete snapshot " + id + " in " + layout.root());
        }
        new Pointer(layout.currentSnapshot()).write(id);
    }

    /**
     * Publishes the snapshot before the current one again.
     *
     * @return its id, or empty when there is none before
     */
    public Optional<String> rollBack() {
        List<String> all = all();
        int position = current().map(all::indexOf).orElse(-1);
        if (position < 1) {
            return Optional.empty();
        }
        publish(all.get(position - 1));
        return current();
    }
}
