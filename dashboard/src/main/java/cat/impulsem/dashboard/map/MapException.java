package cat.impulsem.dashboard.map;

/** The file with the outlines cannot be drawn. */
public final class MapException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MapException(String message) {
        super(message);
    }
}
