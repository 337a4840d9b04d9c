package cat.impulsem.etl.bench;

/** What is measured side by side. */
enum Contestant {
    /** Reading every byte of the delivery once: the floor. */
    READ("reading the bytes"),
    /** The same rules, generated from the same contracts, as SQL on DuckDB. */
    DUCKDB("plain DuckDB SQL"),
    /** {@code ./impulsem load}. */
    LOAD("our load (Spark)");

    private final String title;

    Contestant(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
