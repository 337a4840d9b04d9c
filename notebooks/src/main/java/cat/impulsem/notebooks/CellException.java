package cat.impulsem.notebooks;

/** A cell does not compile or does not run; the message is all that its reader needs. */
final class CellException extends RuntimeException {
    CellException(String message) {
        super(message, null, false, false);
    }
}
