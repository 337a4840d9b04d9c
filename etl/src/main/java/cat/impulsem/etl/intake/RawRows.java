package cat.impulsem.etl.intake;

import java.util.Iterator;

/** The rows of one part of a delivery, read as they are asked for. */
public interface RawRows extends Iterator<RawRow>, AutoCloseable {
    @Override
    void close();
}
