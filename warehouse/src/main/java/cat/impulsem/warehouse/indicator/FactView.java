package cat.impulsem.warehouse.indicator;

import java.util.Set;

/**
 * A view over source tables that several indicators read.
 *
 * @param name name in queries
 * @param sql its select
 */
public record FactView(String name, String sql) {

    /** Source tables behind it. */
    public Set<String> sources() {
        return SqlText.tables(sql);
    }
}
