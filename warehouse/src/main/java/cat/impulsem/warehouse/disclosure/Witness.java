package cat.impulsem.warehouse.disclosure;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Another table that agrees with everything shown, as differences from the true one. It proves by plain arithmetic that
 * an attacker who does not know the cells in which it differs cannot rule it out.
 */
record Witness(int[] cells, long[] shifts) {

    long shift(int place) {
        int position = Arrays.binarySearch(cells, place);
        return position < 0 ? 0 : shifts[position];
    }

    boolean touches(BitSet known) {
        for (int cell : cells) if (known.get(cell)) return true;
        return false;
    }

    boolean within(BitSet hidden) {
        for (int cell : cells) if (!hidden.get(cell)) return false;
        return true;
    }

    Witness reversed() {
        return new Witness(cells, Arrays.stream(shifts).map(shift -> -shift).toArray());
    }

    /** Whole-number arithmetic on the true table; no solver has to be trusted. */
    boolean holds(Lattice lattice, double[] truth) {
        double[] values = truth.clone();
        BitSet rows = new BitSet();
        for (int i = 0; i < cells.length; i++) {
            values[cells[i]] += shifts[i];
            if (values[cells[i]] < lattice.cell(cells[i]).lowest()) return false;
            for (int row : lattice.rowsOf(cells[i])) rows.set(row);
        }
        return rows.stream().allMatch(row -> lattice.rows().get(row).holds(values));
    }
}
