package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.snapshot.SnapshotException;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands out the published snapshot, as much of it as the person who asks may see. A page asks once and keeps what it
 * got, so that it never mixes two; the next page gets the snapshot and the grants that hold by then.
 */
public final class ReleasedSnapshots implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReleasedSnapshots.class);
    /** A page is drawn within seconds; after this long nobody reads the old snapshot any more. */
    private static final long GRACE_SECONDS = 120;

    private final SnapshotStore store;
    private final ScheduledExecutorService closer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final Viewers viewers;
    private OpenSnapshot current;

    /** Opens the published snapshot; fails when there is none. */
    public ReleasedSnapshots(SnapshotStore store, Viewers viewers) {
        this.store = store;
        this.viewers = viewers;
        this.current = open(store.current().orElseThrow(() -> new SnapshotException("no snapshot is published")));
    }

    /** Opens the published snapshot and closes it again; fails when there is none that can be read. */
    public static void check(SnapshotStore store) {
        String id = store.current().orElseThrow(() -> new SnapshotException("no snapshot is published"));
        OpenSnapshot.of(store.open(id)).close();
    }

    /** What the person who asks may see of the snapshot that is published now. */
    public Released current() {
        return latest().seenBy(viewers.now());
    }

    /** Id of the snapshot that is published now; anybody may know it. */
    public String currentId() {
        return latest().snapshot().id();
    }

    /** Tells who asks and keeps what was asked. */
    public Viewers viewers() {
        return viewers;
    }

    private synchronized OpenSnapshot latest() {
        store.current().filter(id -> !id.equals(current.snapshot().id())).ifPresent(this::swap);
        return current;
    }

    private void swap(String id) {
        try {
            OpenSnapshot old = current;
            current = open(id);
            closer.schedule(old::close, GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (SnapshotException damaged) {
            LOG.warn("Staying with snapshot {}: {}", current.snapshot().id(), damaged.getMessage());
        }
    }

    private OpenSnapshot open(String id) {
        return OpenSnapshot.of(store.open(id));
    }

    @Override
    public synchronized void close() {
        closer.shutdownNow();
        current.close();
    }
}
