package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.WorkShares;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One row of an answer.
 *
 * @param codes code of each dimension, in order
 * @param numbers measures and counts by column, unscaled; a column without a figure is missing
 */
record AnalysisRow(List<String> codes, Map<String, Double> numbers) {
    Double number(String column) {
        return numbers.get(column);
    }

    /** Whether nobody stands out among those whom a minimum counts, where it asks for that; nobody does among none. */
    boolean isEven(Minimum minimum) {
        boolean isAsked = minimum.evenly() && numbers.getOrDefault(minimum.column(), 0.0) > 0;
        return !isAsked
                || WorkShares.areEven(
                        numbers.getOrDefault(Minimum.LARGEST, 1.0), numbers.getOrDefault(Minimum.TWO_LARGEST, 1.0));
    }

    AnalysisRow with(String column, Double number) {
        Map<String, Double> changed = new HashMap<>(numbers);
        if (number == null) {
            changed.remove(column);
        } else {
            changed.put(column, number);
        }
        return new AnalysisRow(codes, changed);
    }
}
