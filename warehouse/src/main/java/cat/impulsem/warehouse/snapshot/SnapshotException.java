package cat.impulsem.warehouse.snapshot;

/** A snapshot is missing, damaged or cannot be read. */
public final class SnapshotException extends RuntimeException {
    public SnapshotException(String message, Throwable cause) {
        super(message, cause);
    }

    public SnapshotException(String message) {
        super(message);
    }
}
