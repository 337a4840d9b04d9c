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

    /** Whether nobody stands out in the time of the row, as far as its query tells. */
    boolean isEven() {
        return WorkShares.areEven(
                numbers.getOrDefault(Minimum.LARGEST, 0.0), numbers.getOrDefault(Minimum.TWO_LARGEST, 0.0));
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
