package cat.impulsem.warehouse.disclosure;

/** No proof was found that a release is safe; nothing may be published on such a result. */
public class UnprovedException extends RuntimeException {
    public UnprovedException(String message) {
        super(message);
    }
}
