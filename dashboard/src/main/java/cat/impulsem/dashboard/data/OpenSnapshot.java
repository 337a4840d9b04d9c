package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.snapshot.Snapshot;

/**
 * A snapshot that is open, with the small tables that every page needs; whole, so it never leaves this package.
 *
 * @param snapshot its database
 * @param vocabulary all of its small tables
 */
record OpenSnapshot(Snapshot snapshot, Vocabulary vocabulary) implements AutoCloseable {
    static OpenSnapshot of(Snapshot snapshot) {
        return new OpenSnapshot(snapshot, Vocabulary.read(snapshot));
    }

    /** What one person may see of it. */
    Released seenBy(Viewer viewer) {
        return new Released(snapshot, vocabulary.seenBy(viewer));
    }

    @Override
    public void close() {
        snapshot.close();
    }
}
