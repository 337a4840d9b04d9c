package cat.impulsem.warehouse.disclosure;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * The tightest whole numbers between which an attacker can place a cell.
 *
 * @param lower least possible value; null when there is none
 * @param upper greatest possible value; null when there is none
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"lower", "upper"})
public record Bounds(Long lower, Long upper) {

    boolean exact() {
        return lower != null && lower.equals(upper);
    }

    boolean reaches(long limit) {
        return upper == null || upper >= limit;
    }

    boolean wideAs(long width) {
        return lower == null || upper == null || upper - lower >= width;
    }
}
