package cat.impulsem.warehouse.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The witnesses found so far, by the cells that they move. */
final class Witnesses {
    private final Lattice lattice;
    private final double[] truth;
    private final List<List<Witness>> byCell = new ArrayList<>();

    Witnesses(Lattice lattice) {
        this.lattice = lattice;
        truth = lattice.values();
        for (int i = 0; i < lattice.size(); i++) byCell.add(new ArrayList<>());
    }

    /** Keeps a witness, and its mirror image if that is a table too. */
    void add(Witness witness) {
        keep(witness);
        Witness reversed = witness.reversed();
        if (reversed.holds(lattice, truth)) keep(reversed);
    }

    /** The widest proof about a need from tables that differ in cells hidden from its attacker only. */
    Proof widest(Need need, BitSet hidden, BitSet known) {
        Proof proof = Proof.none(need.cell());
        for (Witness witness : byCell.get(need.cell())) {
            Proof wider = proof.with(witness);
            if (wider != proof && !witness.touches(known) && witness.within(hidden)) proof = wider;
            if (need.met(proof.reach())) return proof;
        }
        return proof;
    }

    private void keep(Witness witness) {
        for (int cell : witness.cells()) byCell.get(cell).add(witness);
    }
}
