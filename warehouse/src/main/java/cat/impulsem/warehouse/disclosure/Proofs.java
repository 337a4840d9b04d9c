package cat.impulsem.warehouse.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The witnesses found so far, by the cells that they move. */
final class Proofs {
    private final Lattice lattice;
    private final double[] truth;
    private final List<BitSet> known;
    private final List<List<Witness>> byCell = new ArrayList<>();

    Proofs(Lattice lattice, List<BitSet> known) {
        this.lattice = lattice;
        this.known = known;
        truth = lattice.values();
        for (int i = 0; i < lattice.size(); i++) byCell.add(new ArrayList<>());
    }

    /** Keeps a witness, and its mirror image if that is a table too. */
    void add(Witness witness) {
        keep(witness);
        Witness reversed = witness.reversed();
        if (reversed.holds(lattice, truth)) keep(reversed);
    }

    Reach reach(Need need, BitSet hidden) {
        long up = 0;
        long down = 0;
        for (Witness witness : byCell.get(need.cell())) {
            long shift = witness.shift(need.cell());
            if (shift <= up && -shift <= down) continue;
            if (witness.touches(known.get(need.attacker())) || !witness.within(hidden)) continue;
            up = Math.max(up, shift);
            down = Math.max(down, -shift);
        }
        return new Reach(up, down);
    }

    private void keep(Witness witness) {
        for (int cell : witness.cells()) byCell.get(cell).add(witness);
    }
}
