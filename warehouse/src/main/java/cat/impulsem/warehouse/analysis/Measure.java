package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.Reason;
import cat.impulsem.warehouse.text.LocalText;

/**
 * One figure of each row.
 *
 * @param column column of the query, or name of what is worked out of another one
 * @param label name for people
 * @param unit unit of the value
 * @param scale value = scale * what the query gives
 * @param decimals decimals shown
 * @param overCentres how larger units follow
 * @param overCategories how a whole follows from its categories
 * @param overTime how longer periods follow
 * @param between column of which this is the figure of the unit asked anew less the sum of its centres, or null
 * @param whenNull why there is no figure where the query gives none
 */
public record Measure(
        String column,
        LocalText label,
        String unit,
        double scale,
        int decimals,
        Additivity overCentres,
        Additivity overCategories,
        Additivity overTime,
        String between,
        Reason whenNull) {

    boolean isDerived() {
        return between != null;
    }
}
