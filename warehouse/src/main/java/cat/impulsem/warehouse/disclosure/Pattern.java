package cat.impulsem.warehouse.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The hidden cells of a protection in progress, and the proof of each need. */
final class Pattern {
    /** Moving a cell that is hidden anyway costs almost nothing, yet enough to keep proofs short. */
    private static final double FREE = 0.03;

    private static final int NEAR = 250;
    private static final int[] EVER_FARTHER = {NEAR, 4 * NEAR, 12 * NEAR, Integer.MAX_VALUE};

    private final Lattice lattice;
    private final List<BitSet> known;
    private final List<Need> needs;
    private final Proof[] proofs;
    private final List<BitSet> users = new ArrayList<>();
    private final Witnesses witnesses;
    private final ShiftSearch search;
    private final BitSet hidden = new BitSet();
    private final BitSet hideable = new BitSet();
    private final double[] costs;

    Pattern(Lattice lattice, List<BitSet> known, List<Need> needs, Deadline deadline) {
        this.lattice = lattice;
        this.known = known;
        this.needs = needs;
        proofs = new Proof[needs.size()];
        witnesses = new Witnesses(lattice);
        search = new ShiftSearch(lattice, deadline);
        costs = new double[lattice.size()];
        for (int place = 0; place < costs.length; place++) start(place);
    }

    /** Proves a need with the cells hidden now, if tables near by can do it. */
    boolean prove(int number) {
        Need need = needs.get(number);
        Proof proof = widest(need);
        if (need.met(proof.reach())) return settle(number, proof);
        proof = moved(need, proof, need.safety().width(), hidden, NEAR);
        if (need.met(proof.reach())) return settle(number, proof);
        proof = moved(need, proof, proof.reach().up() - need.safety().width(), hidden, NEAR);
        return need.met(proof.reach()) && settle(number, proof);
    }

    /** Hides what a need lacks at the least cost; false if everything that may be hidden does not suffice. */
    boolean repair(int number) {
        for (int size : EVER_FARTHER) if (repair(number, size)) return true;
        return false;
    }

    /** Shows a cell again if every need that relies on it can be proved without it. */
    void show(int place) {
        hidden.clear(place);
        int[] affected = users.get(place).stream().toArray();
        for (int number : affected)
            if (!prove(number)) {
                hidden.set(place);
                return;
            }
        costs[place] = lattice.cell(place).cost();
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

    Proof proof(int number) {
        return proofs[number];
    }

    private boolean repair(int number, int size) {
        Need need = needs.get(number);
        BitSet allowed = (BitSet) hidden.clone();
        allowed.or(hideable);
        Proof proof = widest(need);
        long up = proof.reach().up() + need.missingUp(proof.reach());
        proof = moved(need, proof, up, allowed, size);
        if (!need.met(proof.reach()))
            proof = moved(need, proof, proof.reach().up() - need.safety().width(), allowed, size);
        if (!need.met(proof.reach())) return false;
        proof.cells().forEach(this::hide);
        return settle(number, proof);
    }

    private Proof widest(Need need) {
        return witnesses.widest(need, hidden, known.get(need.attacker()));
    }

    private Proof moved(Need need, Proof proof, long goal, BitSet allowed, int size) {
        BitSet moving = (BitSet) allowed.clone();
        moving.andNot(known.get(need.attacker()));
        Optional<Witness> witness = search.furthest(need.cell(), goal, moving, costs, size);
        witness.ifPresent(witnesses::add);
        return witness.map(proof::with).orElse(proof);
    }

    private boolean settle(int number, Proof proof) {
        if (proofs[number] != null)
            proofs[number].cells().forEach(cell -> users.get(cell).clear(number));
        proof.cells().forEach(cell -> users.get(cell).set(number));
        proofs[number] = proof;
        return true;
    }

    private void start(int place) {
        Cell cell = lattice.cell(place);
        users.add(new BitSet());
        costs[place] = cell.cost();
        if (cell.unseen()) hide(place);
        if (cell.mayHide()) hideable.set(place);
    }

    private void hide(int place) {
        hidden.set(place);
        hideable.clear(place);
        costs[place] = FREE;
    }
}
