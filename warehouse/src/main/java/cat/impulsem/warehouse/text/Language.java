package cat.impulsem.warehouse.text;

/** The languages in which everything that a person reads exists; Catalan is the default. */
public enum Language {
    CA,
    ES,
    EN;

    /** The language tag in lower case: ca, es, en. */
    public String tag() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
