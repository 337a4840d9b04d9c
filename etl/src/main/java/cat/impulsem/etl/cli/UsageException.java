package cat.impulsem.etl.cli;

/** The command was called in a way that cannot work; the message says what to do instead. */
final class UsageException extends RuntimeException {
    UsageException(String message) {
        super(message);
    }
}
