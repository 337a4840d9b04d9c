package cat.impulsem.warehouse.seal;

import java.util.BitSet;

/** Finds the places whose figures change when atoms move. */
final class Support {
    private final Cube cube;
    private final long[] net;
    private final int[] touched;
    private final boolean[] seen;
    private int count;

    Support(Cube cube) {
        this.cube = cube;
        net = new long[cube.ground().size()];
        seen = new boolean[net.length];
        touched = new int[net.length];
    }

    void add(Grid grid, int atom, long by) {
        for (int place : grid.placesOf()[atom]) {
            if (!seen[place]) {
                seen[place] = true;
                touched[count++] = place;
            }
            net[place] += by;
        }
    }

    /** What the moves since the last question cost, or no end where a figure would change that must not. */
    double cost(Pattern pattern, boolean mayHideMore) {
        double cost = 0;
        for (int i = 0; i < count; i++) {
            int place = touched[i];
            if (changes(place)) {
                cost += pattern.cost(place, mayHideMore);
            }
            seen[place] = false;
            net[place] = 0;
        }
        count = 0;
        return cost;
    }

    private boolean changes(int place) {
        return cube.isDisplayed(place) && (net[place] != 0 || cube.isOdd(place));
    }

    /** Displayed places whose figures a shift changes. */
    BitSet of(Shift shift) {
        BitSet all = new BitSet();
        for (int base = 0; base < cube.bases().size(); base++) {
            int wanted = base;
            shift.forEach((moved, atom, by) -> {
                if (moved == wanted) {
                    add(cube.base(moved).grid(), atom, by);
                }
            });
            for (int i = 0; i < count; i++) {
                if (changes(touched[i])) {
                    all.set(touched[i]);
                }
                seen[touched[i]] = false;
                net[touched[i]] = 0;
            }
            count = 0;
        }
        return all;
    }
}
