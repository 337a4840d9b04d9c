package cat.impulsem.warehouse.analysis;

import java.util.List;

/**
 * What must add up: the one side equals the other, for every unit and period.
 *
 * @param name what it says
 * @param dimension dimension whose codes are the terms, or null where measures of one row are
 * @param measure measure of the terms, where they are codes
 * @param plus terms of the one side
 * @param minus terms of the other side; empty where the first adds up to nothing
 */
public record Identity(String name, String dimension, String measure, List<String> plus, List<String> minus) {
    static final double TOLERANCE = 1e-6;

    boolean isOverCodes() {
        return dimension != null;
    }
}
