package cat.impulsem.warehouse.contract;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;

/**
 * One declared column of a source table.
 *
 * @param name snake_case name; the suffix says the kind (_id, _code, _date, _minutes, is_)
 * @param type what it holds
 * @param required whether a row without it goes to quarantine
 * @param tense how far ahead a date may lie; null for everything else
 * @param unit unit of a quantity, or null
 * @param min smallest accepted number, or null
 * @param max largest accepted number, or null
 * @param width number of digits that a code is padded to, or null
 * @param references "table.column" that must hold the value, or null
 * @param codes accepted codes with their meaning, in declared order; empty where the column has no list of its own
 * @param meaning what it says, in one phrase
 */
public record Column(
        String name,
        ColumnType type,
        boolean required,
        Tense tense,
        String unit,
        Double min,
        Double max,
        Integer width,
        String references,
        Map<String, String> codes,
        String meaning)
        implements Serializable {

    public Column {
        codes = codes == null ? Map.of() : java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(codes));
    }

    /** The table and column that must hold the value of this one. */
    public Optional<Reference> reference() {
        return Optional.ofNullable(references).map(Reference::parse);
    }

    /**
     * A column of another table.
     *
     * @param table name of the table
     * @param column name of its column
     */
    public record Reference(String table, String column) {
        static Reference parse(String text) {
            int dot = text.indexOf('.');
            return new Reference(text.substring(0, Math.max(dot, 0)), text.substring(dot + 1));
        }
    }
}
