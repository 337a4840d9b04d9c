package cat.impulsem.warehouse.seal;

import java.util.BitSet;
import java.util.Map;

/** Which of the atoms of an indicator changed by too few people, and what places are while these stay as they were. */
interface Waiting {
    /** Atoms that must not change in this release. */
    BitSet atoms();

    /**
     * What becomes of a place.
     *
     * @param atoms atoms that stay as they were
     * @param before the place in the last release by the same definition, or null
     */
    Kept kept(int place, BitSet atoms, PastFigures.Past before);

    /** What the ledger has to know of the figures as they are released. */
    Map<String, Makeup> makeups(BitSet atoms);

    /** How a place is released. */
    enum How {
        /** As the facts say. */
        AS_IS,
        /** As in the last release. */
        AS_BEFORE,
        /** With some of its parts as they were. */
        MOVED
    }

    /**
     * A place.
     *
     * @param how how it is released
     * @param num its numerator, if parts of it are as they were
     * @param den its denominator
     */
    record Kept(How how, double num, double den) {
        static final Kept AS_IS = new Kept(How.AS_IS, 0, 0);
        static final Kept AS_BEFORE = new Kept(How.AS_BEFORE, 0, 0);
    }
}
