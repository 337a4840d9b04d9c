package cat.impulsem.etl.load;

import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the rows of one table.
 *
 * @param read rows delivered
 * @param facts rows accepted
 * @param quarantine rows kept apart, each with its reasons
 * @param rules rows that broke each rule; a row that broke two counts under both
 */
public record TableCount(long read, long facts, long quarantine, Map<String, Long> rules) {
    public TableCount {
        rules = new TreeMap<>(rules);
    }
}
