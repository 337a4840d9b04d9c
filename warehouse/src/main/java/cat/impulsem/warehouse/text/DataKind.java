package cat.impulsem.warehouse.text;

import java.util.Locale;

/** Whether figures are of records that really are, said in every line of every file, wherever it goes. */
public enum DataKind {
    REAL,
    SIMULATED;

    /** The kind of figures that are, or are not, of an invented city. */
    public static DataKind of(boolean isSimulated) {
        return isSimulated ? SIMULATED : REAL;
    }

    /** The word in the column data_kind. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
