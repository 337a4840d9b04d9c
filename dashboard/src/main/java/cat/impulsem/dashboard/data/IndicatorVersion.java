package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.text.LocalText;
import java.time.LocalDate;

/**
 * One version of the definition of an indicator, in force or superseded.
 *
 * @param indicator id of the indicator
 * @param version its number
 * @param from first day on which it holds
 * @param to first day on which it no longer holds; null for the one in force
 * @param reason why it was made
 * @param approvedBy who approved it; null where nobody did
 * @param definition the sentence that defined it then
 */
public record IndicatorVersion(
        String indicator,
        int version,
        LocalDate from,
        LocalDate to,
        LocalText reason,
        String approvedBy,
        LocalText definition) {}
