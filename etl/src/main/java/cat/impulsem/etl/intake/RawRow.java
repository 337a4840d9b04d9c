package cat.impulsem.etl.intake;

import java.io.Serializable;
import java.util.List;

/**
 * One row as it was delivered, its values put in the order of the contract's columns.
 *
 * @param file name of the file inside the delivery, with the sheet of a workbook as {@code book.xlsx#sheet}
 * @param row number that a person finds it by: the line on which it starts, the row of a sheet, the event of a calendar
 * @param values text of each contract column, null where nothing was delivered
 * @param problems what was already wrong with it before its values were looked at (too many fields, no mapping ...)
 */
public record RawRow(String file, long row, String[] values, List<RowProblem> problems) implements Serializable {}
