package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.indicator.Period;
import java.util.List;
import java.util.Map;

/**
 * A handful of rows and what the query must make of them; every engine runs it as a test.
 *
 * @param name what it shows
 * @param given rows by table; columns that do not matter are left out
 * @param period period asked for
 * @param baseline baseline asked for, or null
 * @param expect rows
 */
public record AnalysisExample(
        String name,
        Map<String, List<Map<String, String>>> given,
        Period period,
        Period baseline,
        List<Expected> expect) {

    /**
     * One expected row; columns of the query that it does not name may hold anything.
     *
     * @param centre number of the centre
     * @param codes code of each dimension, in order
     * @param values value by column; null where there must be none
     */
    public record Expected(int centre, List<String> codes, Map<String, Double> values) {}
}
