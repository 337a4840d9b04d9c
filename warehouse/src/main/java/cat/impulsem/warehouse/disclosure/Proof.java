package cat.impulsem.warehouse.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables that meet a need: one in which the cell lies higher, one in which it lies lower; either may be missing. */
record Proof(Witness higher, Witness lower, int cell) {

    static Proof none(int cell) {
        return new Proof(null, null, cell);
    }

    Reach reach() {
        return new Reach(higher == null ? 0 : higher.shift(cell), lower == null ? 0 : -lower.shift(cell));
    }

    Proof with(Witness witness) {
        long shift = witness.shift(cell);
        if (shift > reach().up()) return new Proof(witness, lower, cell);
        if (-shift > reach().down()) return new Proof(higher, witness, cell);
        return this;
    }

    boolean holds(Lattice lattice, double[] truth, BitSet hidden, BitSet known) {
        return Stream.of(Optional.ofNullable(higher), Optional.ofNullable(lower))
                .flatMap(Optional::stream)
                .allMatch(
                        witness -> witness.holds(lattice, truth) && witness.within(hidden) && !witness.touches(known));
    }

    List<Integer> cells() {
        List<Integer> cells = new ArrayList<>();
        if (higher != null) for (int used : higher.cells()) cells.add(used);
        if (lower != null) for (int used : lower.cells()) cells.add(used);
        return cells;
    }
}
