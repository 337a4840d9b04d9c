package cat.impulsem.etl.intake;

import java.io.Serializable;

/**
 * One file, or one sheet of a workbook, that holds rows of one table.
 *
 * @param table name of the table
 * @param file name inside the delivery, with the sheet of a workbook as {@code book.xlsx#sheet}
 */
public record DeliveryPart(String table, String file) implements Serializable {}
