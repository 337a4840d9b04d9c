package cat.impulsem.warehouse.seal;

import java.util.BitSet;
import java.util.List;

/**
 * What protecting one cube came to.
 *
 * @param cube the cube
 * @param scope how much of it is shown
 * @param primaries places with too few behind them
 * @param hidden places hidden
 * @param told places hidden only because another cube hides what they tell
 * @param silence what is all hidden for the sake of the cube itself, so that proofs may count on it; what is told adds nothing
 * @param proved what is proved, and how
 * @param weaker proofs that ask for less than the threshold, because earlier releases leave no more
 */
record SealedCube(
        Cube cube,
        Scope scope,
        BitSet primaries,
        BitSet hidden,
        BitSet told,
        Silence silence,
        List<Prover.Proved> proved,
        int weaker) {

    /** How much of a cube is shown. */
    enum Scope {
        /** All but single figures. */
        FIGURES,
        /** No months of centres. */
        NO_CENTRE_MONTHS,
        /** Nothing new of centres. */
        NO_CENTRES,
        /** Nothing new below the city. */
        CITY
    }

    long attackers() {
        return 1 + cube.ground().membership().families().stream().distinct().count();
    }

    /** Places hidden only to protect others. Tells which hidden places are the small ones: never to be released. */
    BitSet added() {
        BitSet added = (BitSet) hidden.clone();
        added.andNot(primaries);
        return added;
    }
}
