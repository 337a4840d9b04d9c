package cat.impulsem.warehouse.comparison;

import java.util.Locale;

/** What a figure is held against. */
enum Benchmark {
    /** The city without the unit itself. */
    REST_OF_CITY,
    /** The published peers of a centre, together. */
    PEERS,
    /** The same unit twelve months before. */
    YEAR_BEFORE,
    /** The same unit in the same months of the baseline year. */
    BASELINE;

    private final String key = name().toLowerCase(Locale.ROOT);

    String key() {
        return key;
    }
}
