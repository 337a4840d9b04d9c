package cat.impulsem.etl.demo;

import java.util.Map;

/**
 * A row with something wrong or odd about it.
 *
 * @param values its values by column
 * @param column column that breaks the rule, or empty
 * @param rule rule that it breaks, or empty when it must be accepted
 */
record DirtyRow(Map<String, String> values, String column, String rule) {
    String verdict() {
        return rule.isEmpty() ? "accepted" : "quarantined";
    }
}
