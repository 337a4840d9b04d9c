package cat.impulsem.dashboard.quality;

/** An address of a file that gives none. */
final class ExtractRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String key;
    private final String asked;

    private ExtractRefusal(int status, String key, String asked) {
        super(key + " " + asked);
        this.status = status;
        this.key = key;
        this.asked = asked;
    }

    /** What is asked for cannot be read. */
    static ExtractRefusal unreadable(String asked) {
        return new ExtractRefusal(400, "extract.unreadable", asked);
    }

    /** No grant gives it. */
    static ExtractRefusal notPermitted(String asked) {
        return new ExtractRefusal(403, "extract.refused", asked);
    }

    /** There is no such thing. */
    static ExtractRefusal unknown(String asked) {
        return new ExtractRefusal(404, "extract.unknown", asked);
    }

    int status() {
        return status;
    }

    /** Key of the sentence that says so. */
    String key() {
        return key;
    }

    String asked() {
        return asked;
    }
}
