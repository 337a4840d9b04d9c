package cat.impulsem.warehouse.indicator;

import java.util.List;
import java.util.Map;

/**
 * A handful of rows and the figures that must come out of them; every engine runs it as a test.
 *
 * @param name what it shows
 * @param given rows by table; columns that do not matter are left out
 * @param period period asked for
 * @param baseline baseline asked for, or null
 * @param expect figures by centre, in the order of the centres
 */
public record Example(
        String name,
        Map<String, List<Map<String, String>>> given,
        Period period,
        Period baseline,
        List<Expected> expect) {

    /**
     * One expected row.
     *
     * @param centre number of the centre
     * @param num numerator
     * @param den denominator
     */
    public record Expected(int centre, double num, double den) {}
}
