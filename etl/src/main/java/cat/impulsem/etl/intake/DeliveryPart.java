package cat.impulsem.etl.intake;

import java.io.Serializable;
import java.time.YearMonth;

/**
 * One file, or one sheet of a workbook, that holds rows of one table.
 *
 * @param table name of the table
 * @param file name inside the delivery, with the sheet of a workbook as {@code book.xlsx#sheet}
 * @param path where the file lies
 * @param format its format
 * @param compressed whether it is compressed with gzip
 * @param sheet name of the sheet, or null
 * @param layout how its text is to be read
 * @param mapping from a foreign system's columns and codes, or null
 * @param firstMonth first month of the delivery, or null
 * @param lastMonth last month of the delivery, or null
 */
public record DeliveryPart(
        String table,
        String file,
        String path,
        FileFormat format,
        boolean compressed,
        String sheet,
        PartLayout layout,
        TableMapping mapping,
        YearMonth firstMonth,
        YearMonth lastMonth)
        implements Serializable {

    /** Name of its file inside the delivery, which a workbook has in common with its other sheets. */
    public String wholeFile() {
        return sheet == null ? file : file.substring(0, file.length() - sheet.length() - 1);
    }

    boolean isMapped() {
        return mapping != null;
    }

    /** Whether its mapping finds the table only in files that have a certain column. */
    boolean needsColumn() {
        return isMapped() && mapping.needs() != null;
    }

    FileProblem problem(Phrase where, Phrase expected, Phrase found) {
        return new FileProblem(file, where, expected, found, null);
    }

    UnreadablePartException unreadable(Phrase where, Phrase expected, Phrase found) {
        return new UnreadablePartException(problem(where, expected, found));
    }
}
