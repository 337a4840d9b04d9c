package cat.impulsem.warehouse.audit;

import java.util.Locale;

/** What is written down of what people do. */
public enum Deed {
    SIGNED_IN,
    SIGNED_OUT,
    SIGN_IN_REFUSED,
    VIEWED,
    REFUSED,
    EXPORTED,
    LOADED,
    PUBLISHED,
    ROLLED_BACK,
    PURGED,
    ACCOUNT_CHANGED,
    /** Somebody asked how many rows there are of a person, or read small numbers of rows. */
    LOOKED_UP,
    /** The line before was not written to its end. */
    LOG_SEALED;

    /** Its word in the log. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
