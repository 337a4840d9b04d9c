package cat.impulsem.etl.intake;

import java.util.List;

/** The records of one file or sheet, read as they are asked for. */
interface SourceRows extends AutoCloseable {
    /** Names of the columns as they stand in the file; a blank one is a column without a name. */
    List<String> header();

    /** The next record, or null at the end. */
    SourceRow next();

    @Override
    void close();
}
