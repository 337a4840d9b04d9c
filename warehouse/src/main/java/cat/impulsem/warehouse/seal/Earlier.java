package cat.impulsem.warehouse.seal;

import java.util.BitSet;

/** What earlier releases have shown and hidden. */
@FunctionalInterface
interface Earlier {
    /** What they did with the places of a cube. */
    OfCube of(Cube cube);

    /** Nothing was ever released. */
    static Earlier nothing() {
        return cube -> new OfCube(new BitSet(), new BitSet(), 0);
    }

    /**
     * One cube in earlier releases.
     *
     * @param shown places that were shown
     * @param hidden places that were hidden
     * @param openFrom number of the first month that no release has had
     */
    record OfCube(BitSet shown, BitSet hidden, int openFrom) {}
}
