package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.snapshot.SnapshotException;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands out the published snapshot. A page asks once and keeps what it got, so that it never mixes two; the next page
 * gets the snapshot that is published by then.
 */
public final class ReleasedSnapshots implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReleasedSnapshots.class);
    /** A page is drawn within seconds; after this long nobody reads the old snapshot any more. */
    private static final long GRACE_SECONDS = 120;

    private final SnapshotStore store;
    private final ScheduledExecutorService closer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private Released current;

    /** Opens the published snapshot; fails when there is none. */
    public ReleasedSnapshots(SnapshotStore store) {
        this.store = store;
        this.current = open(store.current().orElseThrow(() -> new SnapshotException("no snapshot is published")));
    }

    /** The snapshot that is published now. */
    public synchronized Released current() {
        store.current().filter(id -> !id.equals(current.id())).ifPresent(this::swap);
        return current;
    }

    private void swap(String id) {
        try {
            Released old = current;
            current = open(id);
            closer.schedule(old::close, GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (SnapshotException damaged) {
            LOG.warn("Staying with snapshot {}: {}", current.id(), damaged.getMessage());
        }
    }

    private Released open(String id) {
        return new Released(store.open(id));
    }

    @Override
    public synchronized void close() {
        closer.shutdownNow();
        current.close();
    }
}
