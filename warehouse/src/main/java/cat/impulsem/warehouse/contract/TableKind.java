package cat.impulsem.warehouse.contract;

import com.fasterxml.jackson.annotation.JsonCreator;

/** How a table grows. */
public enum TableKind {
    /** Grows month by month and is kept by month. */
    FACT,
    /** Small; a delivery states it as a whole. */
    REGISTER;

    /** Reads the name as written in a contract file. */
    @JsonCreator
    public static TableKind named(String name) {
        return DeclaredNames.find(TableKind.class, "kind of table", name);
    }
}
