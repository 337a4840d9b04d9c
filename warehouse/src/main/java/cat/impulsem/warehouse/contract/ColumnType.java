package cat.impulsem.warehouse.contract;

import com.fasterxml.jackson.annotation.JsonCreator;

/** What a column holds, and how each engine stores it. */
public enum ColumnType {
    /** Free or identifying text of the source, kept as it is apart from outer blanks. */
    TEXT("varchar", "string"),
    /** Whole number; "12", "012" and "12.0" are the same. */
    INTEGER("integer", "int"),
    /** Decimal number; comma and point are both accepted as the decimal sign. */
    DECIMAL("double", "double"),
    /** Yes or no. */
    BOOLEAN("boolean", "boolean"),
    /** Calendar day. */
    DATE("date", "date"),
    /** Minutes after midnight, local time; also accepted as hh:mm. */
    MINUTE_OF_DAY("integer", "int"),
    /** Short code from a list or another table; upper case, padded with zeros to its width if it has one. */
    CODE("varchar", "string"),
    /** A resident: 32 hexadecimal digits, the keyed pseudonym of the identifier that was delivered. */
    PERSON("varchar", "string"),
    /** A worker: 32 hexadecimal digits, the keyed pseudonym of the identifier that was delivered. */
    PROFESSIONAL("varchar", "string");

    private final String duckDb;
    private final String spark;

    ColumnType(String duckDb, String spark) {
        this.duckDb = duckDb;
        this.spark = spark;
    }

    /** Reads the name as written in a contract file. */
    @JsonCreator
    public static ColumnType named(String name) {
        return DeclaredNames.find(ColumnType.class, "column type", name);
    }

    /** Name of the type in DuckDB. */
    public String duckDb() {
        return duckDb;
    }

    /** Name of the type in Spark SQL. */
    public String spark() {
        return spark;
    }

    /** Whether values are replaced by keyed pseudonyms before anything is stored. */
    public boolean isPseudonymous() {
        return this == PERSON || this == PROFESSIONAL;
    }
}
