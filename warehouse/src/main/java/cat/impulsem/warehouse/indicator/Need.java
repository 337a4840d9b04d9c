package cat.impulsem.warehouse.indicator;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Codes of which at least one must exist in a register before anything of the sort can be recorded at all.
 *
 * @param table register
 * @param column its column
 * @param codes codes, any of which will do
 */
public record Need(String table, String column, List<String> codes) {

    /** The condition that rows of the register meet. */
    public String condition() {
        return codes.stream().map(code -> "'" + code + "'").collect(Collectors.joining(", ", column + " in (", ")"));
    }
}
