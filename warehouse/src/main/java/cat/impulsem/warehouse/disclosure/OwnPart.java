package cat.impulsem.warehouse.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** How much of a cell an attacker knows to be his own: cells known to him, added up along the relations. */
final class OwnPart {
    private final Lattice lattice;
    private final BitSet known;
    private final Map<Integer, Long> parts = new HashMap<>();

    OwnPart(Lattice lattice, BitSet known) {
        this.lattice = lattice;
        this.known = known;
    }

    long of(int place) {
        if (known.isEmpty()) return 0;
        if (known.get(place)) return lattice.cell(place).value();
        Long part = parts.get(place);
        if (part != null) return part;
        parts.put(place, 0L);
        long found = search(place);
        parts.put(place, found);
        return found;
    }

    private long search(int place) {
        long most = 0;
        for (int row : lattice.totalsOf(place)) {
            int[] cells = lattice.rows().get(row).cells();
            long sum = 0;
            for (int i = 1; i < cells.length; i++) sum += of(cells[i]);
            most = Math.max(most, sum);
        }
        return most;
    }
}
