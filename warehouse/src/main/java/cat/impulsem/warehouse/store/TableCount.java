package cat.impulsem.warehouse.store;

import java.util.Map;
import java.util.Set;
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
    private static final Set<String> NO_REFUSAL = Set.of("duplicate", "superseded", "replaced", "left_out");

    public TableCount {
        rules = rules == null ? new TreeMap<>() : new TreeMap<>(rules);
    }

    /** Rows in quarantine although nothing else stands for them and nobody asked to leave them out. */
    public long refused() {
        long harmless = NO_REFUSAL.stream()
                .mapToLong(rule -> rules.getOrDefault(rule, 0L))
                .sum();
        return Math.max(0, quarantine - harmless);
    }

    /** The rule that most rows broke, or "none". */
    public String commonestRefusal() {
        return rules.entrySet().stream()
                .filter(rule -> !NO_REFUSAL.contains(rule.getKey()))
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("none");
    }
}
