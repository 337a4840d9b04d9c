package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.indicator.FactQuery;
import cat.impulsem.warehouse.text.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * What a figure is divided by.
 *
 * @param column column of the query that holds the code
 * @param label name for people
 * @param total code under which the whole stands, or null where there is no whole
 * @param register where codes and labels come from, if they are not declared
 * @param codes declared codes, in order; empty where a register has them
 */
public record Dimension(String column, LocalText label, String total, Optional<Register> register, List<Code> codes) {

    /**
     * One category.
     *
     * @param code code in data
     * @param label name for people
     */
    public record Code(String code, LocalText label) {}

    /**
     * A table of the facts that has codes and labels.
     *
     * @param table table
     * @param code column of the code
     * @param label column of the label, which is written in one language only
     */
    public record Register(String table, String code, String label) {
        FactQuery query() {
            return new FactQuery(
                    List.of(table), "select distinct " + code + ", " + label + " from " + table + " order by " + code);
        }
    }
}
