package cat.impulsem.etl.intake;

import java.util.NoSuchElementException;

/** Rows of which the next one is looked for as soon as somebody asks whether there is one. */
abstract class Rows implements RawRows {
    private RawRow ahead;

    /** The next row, or null at the end. */
    abstract RawRow find();

    @Override
    public final boolean hasNext() {
        if (ahead == null) {
            ahead = find();
        }
        return ahead != null;
    }

    @Override
    public final RawRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        RawRow row = ahead;
        ahead = null;
        return row;
    }
}
