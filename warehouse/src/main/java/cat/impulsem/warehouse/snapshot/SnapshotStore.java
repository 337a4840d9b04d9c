package cat.impulsem.warehouse.snapshot;

import cat.impulsem.warehouse.store.Folders;
import cat.impulsem.warehouse.store.LockFile;
import cat.impulsem.warehouse.store.Pointer;
import cat.impulsem.warehouse.store.StoreLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    private static final String LINE = "IN_FORCE";

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

    /** Ids of all snapshots that were ever said to be complete or published, and not removed since. */
    public Set<String> named() {
        Set<String> named = new TreeSet<>(all());
        named.addAll(inForceUntilNow());
        current().ifPresent(named::add);
        return named;
    }

    /** Folder of one snapshot. */
    public Path folder(String id) {
        return layout.snapshots().resolve(id);
    }

    /**
     * Opens one snapshot for reading; only a name that the store lists leads anywhere, and only to a snapshot that is
     * certified and unaltered.
     */
    public Snapshot open(String id) {
        requireKnown(id);
        Certified.require(id, layout);
        return Snapshot.open(id, folder(id).resolve(DATABASE));
    }

    /**
     * Keeps others from changing what is published until the lock is closed.
     *
     * @throws SnapshotException when another process is changing it now
     */
    public LockFile lock() {
        try {
            Files.createDirectories(layout.released());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return LockFile.take(layout.released().resolve(".publishing.lock"))
                .orElseThrow(() -> new SnapshotException(
                        "another process is publishing into " + layout.released() + "; try again when it is done"));
    }

    /** Publishes one complete, certified, unaltered snapshot; for whoever holds the lock. */
    public void publish(String id) {
        requireKnown(id);
        Certified.require(id, layout);
        List<String> line = new ArrayList<>(inForceUntilNow());
        line.remove(id);
        line.add(id);
        putInForce(line);
    }

    /**
     * Withdraws the published snapshot: the one that was in force before it is published again. A withdrawn snapshot
     * does not come back by another rollback. For whoever holds the lock.
     *
     * @return id of what is published now, or empty when there was nothing before
     */
    public Optional<String> rollBack() {
        List<String> line = inForceUntilNow();
        if (line.size() < 2) {
            return Optional.empty();
        }
        String before = line.get(line.size() - 2);
        Certified.require(before, layout);
        putInForce(line.subList(0, line.size() - 1));
        return current();
    }

    /** Deletes every snapshot but the published one; says which. The ledger of releases keeps what they showed. */
    public List<String> removeOthers() {
        try (LockFile lock = lock()) {
            List<String> others = new ArrayList<>(all());
            current().ifPresent(others::remove);
            current().ifPresent(id -> putInForce(List.of(id)));
            for (String id : others) {
                Folders.delete(folder(id));
            }
            return others;
        }
    }

    /** Snapshots that were in force and not withdrawn, the current one last. */
    private List<String> inForceUntilNow() {
        return new Pointer(layout.released().resolve(LINE))
                .read()
                .map(text -> text.lines().toList())
                .orElseGet(() -> current().map(List::of).orElse(List.of()));
    }

    private void putInForce(List<String> line) {
        new Pointer(layout.released().resolve(LINE)).write(String.join("\n", line));
        new Pointer(layout.currentSnapshot()).write(line.getLast());
    }

    private void requireKnown(String id) {
        if (!all().contains(id)) {
            throw new SnapshotException("no complete snapshot \"" + id + "\" in " + layout.root());
        }
    }
}
