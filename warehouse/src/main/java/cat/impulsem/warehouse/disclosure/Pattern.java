package cat.impulsem.warehouse.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The hidden cells of a protection in progress, and the proofs about them. */
final class Pattern {
    /** Moving a cell that is hidden anyway costs almost nothing, yet enough to keep proofs short. */
    private static final double FREE = 0.001;

    private final Lattice lattice;
    private final List<BitSet> known;
    private final Proofs proofs;
    private final ShiftSearch search;
    private final BitSet hidden = new BitSet();
    private final BitSet hideable = new BitSet();
    private final double[] costs;

    Pattern(Lattice lattice, List<BitSet> known, Deadline deadline) {
        this.lattice = lattice;
        this.known = known;
        proofs = new Proofs(lattice, known);
        search = new ShiftSearch(lattice, deadline);
        costs = new double[lattice.size()];
        for (int place = 0; place < costs.length; place++) start(place);
    }

    /** Proves a need with the cells hidden now, if that is possible. */
    boolean prove(Need need) {
        Reach reach = proofs.reach(need, hidden);
        if (need.met(reach)) return true;
        move(need, need.safety().width(), hidden);
        reach = proofs.reach(need, hidden);
        if (need.met(reach)) return true;
        move(need, -need.safety().width(), hidden);
        return need.met(proofs.reach(need, hidden));
    }

    /** Hides what a need lacks at the least cost; false if everything that may be hidden does not suffice. */
    boolean repair(Need need) {
        BitSet allowed = (BitSet) hidden.clone();
        allowed.or(hideable);
        Reach reach = proofs.reach(need, hidden);
        hide(move(need, reach.up() + need.missingUp(reach), allowed));
        reach = proofs.reach(need, hidden);
        if (need.met(reach)) return true;
        hide(move(need, reach.up() - need.safety().width(), allowed));
        return need.met(proofs.reach(need, hidden));
    }

    /** Shows a cell again if every need remains proved without it. */
    boolean show(int place, List<Need> affected) {
        hidden.clear(place);
        if (affected.stream().allMatch(this::prove)) {
            hideable.set(place);
            costs[place] = lattice.cell(place).cost();
            return true;
        }
        hidden.set(place);
        return false;
    }

    /** Cells that are hidden only to protect others. */
    List<Integer> secondaries() {
        List<Integer> added = new ArrayList<>();
        hidden.stream().filter(place -> !lattice.cell(place).unseen()).forEach(added::add);
        return added;
    }

    BitSet hidden() {
        return hidden;
    }

    Reach reach(Need need) {
        return proofs.reach(need, hidden);
    }

    private void start(int place) {
        Cell cell = lattice.cell(place);
        costs[place] = cell.cost();
        if (cell.unseen()) hide(place);
        if (cell.mayHide()) hideable.set(place);
    }

    private Optional<Witness> move(Need need, long goal, BitSet allowed) {
        BitSet moving = (BitSet) allowed.clone();
        moving.andNot(known.get(need.attacker()));
        Optional<Witness> witness = search.furthest(need.cell(), goal, moving, costs);
        witness.ifPresent(proofs::add);
        return witness;
    }

    private void hide(Optional<Witness> witness) {
        witness.ifPresent(found -> {
            for (int cell : found.cells()) hide(cell);
        });
    }

    private void hide(int place) {
        hidden.set(place);
        hideable.clear(place);
        costs[place] = FREE;
    }
}
