package cat.impulsem.etl.intake;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What fills one column of ours.
 *
 * @param from foreign columns; by default the one of the same name
 * @param constant text that fills the column in every row, or null
 * @param transform how the values become one, or null
 * @param codes our code for each foreign one; the key "*" stands for all others
 * @param format pattern of a foreign date or time, such as dd/MM/yyyy
 * @param with text between values that are joined, or of which the first is taken; a hyphen by default
 * @param optional whether the foreign column may be absent
 */
public record ColumnMapping(
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> from,

        String constant,
        Transform transform,
        Map<String, String> codes,
        String format,
        String with,
        boolean optional)
        implements Serializable {

    public ColumnMapping {
        from = from == null ? List.of() : List.copyOf(from);
        codes = codes == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        with = with == null ? "-" : with;
    }

    /** Names of the foreign columns that it needs. */
    List<String> sources(String column) {
        if (constant != null) {
            return List.of();
        }
        return from.isEmpty() ? List.of(column) : from;
    }
}
