package cat.impulsem.dashboard.data;

import cat.impulsem.warehouse.text.LocalText;
import java.time.LocalDate;

/**
 * One version of an indicator's definition.
 *
 * @param version its number
 * @param from first day on which it holds
 * @param to first day on which it no longer holds; null for the one in force
 * @param reason why it was made, in English
 * @param definition what it says
 */
public record DefinitionVersion(int version, LocalDate from, LocalDate to, String reason, LocalText definition) {}
