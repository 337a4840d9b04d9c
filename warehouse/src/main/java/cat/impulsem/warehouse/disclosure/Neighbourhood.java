package cat.impulsem.warehouse.disclosure;

import java.util.BitSet;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The cells nearest to one cell, by the cost of moving along the rows. What protects a cell mostly lies close by, and a
 * small linear program takes milliseconds where that of a whole year takes a second.
 */
final class Neighbourhood {
    private final Lattice lattice;
    private final BitSet allowed;
    private final double[] costs;
    private final BitSet found = new BitSet();
    private final BitSet rowsSeen = new BitSet();
    private final PriorityQueue<Step> open =
            new PriorityQueue<>(Comparator.comparingDouble(Step::distance).thenComparingInt(Step::place));

    private Neighbourhood(Lattice lattice, BitSet allowed, double[] costs) {
        this.lattice = lattice;
        this.allowed = allowed;
        this.costs = costs;
    }

    static int[] of(Lattice lattice, BitSet allowed, double[] costs, int cell, int size) {
        Neighbourhood neighbourhood = new Neighbourhood(lattice, allowed, costs);
        neighbourhood.open.add(new Step(cell, 0));
        neighbourhood.grow(size);
        return neighbourhood.found.stream().toArray();
    }

    private void grow(int size) {
        int count = 0;
        while (count < size && !open.isEmpty()) {
            Step step = open.poll();
            if (found.get(step.place())) continue;
            found.set(step.place());
            count++;
            for (int row : lattice.rowsOf(step.place())) spread(row, step.distance());
        }
    }

    /** The first cell reached in a row is the nearest one: later ones bring nobody closer. */
    private void spread(int row, double distance) {
        if (rowsSeen.get(row)) return;
        rowsSeen.set(row);
        for (int place : lattice.rows().get(row).cells())
            if (allowed.get(place) && !found.get(place)) open.add(new Step(place, distance + 1 + costs[place] / 5));
    }

    private record Step(int place, double distance) {}
}
