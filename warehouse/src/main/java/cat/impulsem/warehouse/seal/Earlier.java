package cat.impulsem.warehouse.seal;

import java.util.BitSet;
import java.util.List;

/** What earlier releases have shown and hidden. */
@FunctionalInterface
interface Earlier {
    /** What they did with the places of a cube. */
    OfCube of(Cube cube);

    /** Nothing was ever released. */
    static Earlier nothing() {
        return cube -> new OfCube(new BitSet(), new BitSet(), new BitSet(), new BitSet(), 0, List.of());
    }

    /**
     * One cube in earlier releases.
     *
     * @param shown places that were shown
     * @param hidden places that were hidden
     * @param told places that were hidden only for what they tell of another indicator: they stay hidden, and nothing hides
     *     behind them
     * @param spoken numbers of the groups of {@link Silence} on which no proof may count any more: some figure of
     *     them was shown, whatever became of it since, or no earlier proof could count on them either
     * @param openFrom number of the first month that no release has had
     * @param seeds proofs that were found for them
     */
    record OfCube(BitSet shown, BitSet hidden, BitSet told, BitSet spoken, int openFrom, List<Seed> seeds) {
        /** Whether anything was shown that cannot be hidden any more. */
        boolean leavesLess() {
            return !shown.isEmpty();
        }
    }

    /**
     * A proof of an earlier release; it holds if it still agrees with all that is seen.
     *
     * @param need what it was about
     * @param higher table with the higher figure
     * @param lower table with the lower one
     */
    record Seed(Need need, Shift higher, Shift lower) {}
}
