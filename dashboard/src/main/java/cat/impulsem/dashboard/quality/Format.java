package cat.impulsem.dashboard.quality;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files. */
enum Format {
    CSV(".csv", "text/csv;charset=utf-8"),
    CSV_EXCEL(".csv", "text/csv;charset=utf-8"),
    XLSX(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PARQUET(".parquet", "application/vnd.apache.parquet");

    private final String ending;
    private final String type;

    Format(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /** Its word in an address. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String ending() {
        return ending;
    }

    String type() {
        return type;
    }

    static Optional<Format> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
