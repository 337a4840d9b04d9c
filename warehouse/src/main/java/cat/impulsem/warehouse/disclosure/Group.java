package cat.impulsem.warehouse.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Some cells of a lattice taken as variables, and the rows between them. */
record Group(Lattice lattice, int[] members) {

    int position(int place) {
        return Arrays.binarySearch(members, place);
    }

    /** Rows over the members; what the other cells add to a row moves its limits. */
    List<Row> rows(double[] others) {
        BitSet seen = new BitSet();
        List<Row> rows = new ArrayList<>();
        for (int member : members)
            for (int row : lattice.rowsOf(member))
                if (!seen.get(row)) {
                    seen.set(row);
                    rows.add(narrowed(lattice.rows().get(row), others));
                }
        return rows;
    }

    private Row narrowed(Row row, double[] others) {
        int[] positions = Arrays.stream(row.cells()).map(this::position).toArray();
        int count =
                (int) Arrays.stream(positions).filter(position -> position >= 0).count();
        int[] cells = new int[count];
        double[] weights = new double[count];
        double fixed = 0;
        int next = 0;
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] < 0) {
                fixed += row.weights()[i] * others[row.cells()[i]];
                continue;
            }
            cells[next] = positions[i];
            weights[next++] = row.weights()[i];
        }
        return new Row(cells, weights, row.lower() - fixed, row.upper() - fixed);
    }
}
