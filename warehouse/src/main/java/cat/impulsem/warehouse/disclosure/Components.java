package cat.impulsem.warehouse.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Groups of unknown cells that share rows: what is unknown in one group says nothing about another. */
final class Components {
    private Components() {}

    static List<int[]> all(Lattice lattice, BitSet unknown) {
        BitSet left = (BitSet) unknown.clone();
        List<int[]> groups = new ArrayList<>();
        for (int start = left.nextSetBit(0); start >= 0; start = left.nextSetBit(start)) {
            int[] group = around(lattice, left, start);
            for (int place : group) left.clear(place);
            groups.add(group);
        }
        return groups;
    }

    /** The group of one cell, in order of place. */
    static int[] around(Lattice lattice, BitSet unknown, int start) {
        BitSet found = new BitSet();
        BitSet rowsSeen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        found.set(start);
        open.add(start);
        while (!open.isEmpty()) spread(lattice, unknown, open, found, rowsSeen);
        return found.stream().toArray();
    }

    private static void spread(Lattice lattice, BitSet unknown, Deque<Integer> open, BitSet found, BitSet rowsSeen) {
        for (int row : lattice.rowsOf(open.poll())) {
            if (rowsSeen.get(row)) continue;
            rowsSeen.set(row);
            for (int place : lattice.rows().get(row).cells())
                if (unknown.get(place) && !found.get(place)) {
                    found.set(place);
                    open.add(place);
                }
        }
    }
}
