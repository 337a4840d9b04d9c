package cat.impulsem.dashboard.data;

/** Somebody asked for what no grant gives. */
public final class NotPermittedException extends RuntimeException {
    private final String asked;

    /**
     * A refusal.
     *
     * @param asked what was asked for, as in the address
     */
    public NotPermittedException(String asked) {
        super("not permitted: " + asked);
        this.asked = asked;
    }

    /** What was asked for. */
    public String asked() {
        return asked;
    }
}
