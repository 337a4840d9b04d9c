package cat.impulsem.warehouse.text;

/** What everybody who takes figures away undertakes; it goes with every file that can carry it. */
public final class TermsOfUse {
    /** One sentence. */
    public static final LocalText TEXT = new LocalText(
            "No és permès de provar d'identificar cap persona a partir d'aquestes xifres.",
            "No está permitido intentar identificar a ninguna persona a partir de estas cifras.",
            "Trying to identify any person from these figures is not permitted.");

    private TermsOfUse() {}

    /** The entry of the terms in the metadata of a Parquet file, as DuckDB writes it. */
    public static String parquetOption() {
        return "kv_metadata {terms_ca: '%s', terms_es: '%s', terms_en: '%s'}"
                .formatted(TEXT.ca().replace("'", "''"), TEXT.es().replace("'", "''"), TEXT.en());
    }
}
