package cat.impulsem.warehouse.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Finds another table in which a cell lies as far up (or down) as asked, or else as far as possible, at the least cost of
 * cells that move. Each cell is two variables: how far it moves up and how far down.
 */
final class ShiftSearch {
    /** More than any path of moving cells costs, so that reaching the goal comes first. */
    private static final double GOAL = 10_000;

    private static final double TINY = 1e-7;

    private final Lattice lattice;
    private final Deadline deadline;
    private final double[] truth;

    ShiftSearch(Lattice lattice, Deadline deadline) {
        this.lattice = lattice;
        this.deadline = deadline;
        truth = lattice.values();
    }

    /**
     * A witness that moves the cell by up to {@code goal} (below zero: down), moving only the allowed cells nearest to
     * it.
     */
    Optional<Witness> furthest(int cell, long goal, BitSet allowed, double[] costs, int size) {
        if (goal == 0 || !allowed.get(cell) || alone(cell, allowed)) return Optional.empty();
        Group group = new Group(lattice, Neighbourhood.of(lattice, allowed, costs, cell, size));
        LinearSystem system = system(group, cell, goal);
        double[] gain = gain(group, cell, costs);
        double[] point = linear(system, gain);
        return witness(group, point)
                .or(() -> integer(system, gain, point).flatMap(whole -> witness(group, whole)))
                .filter(witness -> witness.shift(cell) != 0);
    }

    private double[] linear(LinearSystem system, double[] gain) {
        try (LinearProgram program = new LinearProgram(system, deadline)) {
            return program.best(gain).point();
        }
    }

    /** Cells that the fractional table leaves alone stay where they are: a table near it is wanted, not the best. */
    private Optional<double[]> integer(LinearSystem system, double[] gain, double[] point) {
        double[] upper = system.upper().clone();
        for (int i = 0; i < upper.length; i++) if (-gain[i] >= 1 && point[i] < TINY) upper[i] = 0;
        return new IntegerProgram(new LinearSystem(system.lower(), upper, system.rows()), deadline).good(gain);
    }

    /** A cell that is the only moving one of a sum cannot move. */
    private boolean alone(int cell, BitSet allowed) {
        return Arrays.stream(lattice.rowsOf(cell))
                .mapToObj(lattice.rows()::get)
                .filter(row -> row.lower() == row.upper())
                .anyMatch(row -> Arrays.stream(row.cells()).filter(allowed::get).count() == 1);
    }

    private LinearSystem system(Group group, int cell, long goal) {
        int size = group.members().length;
        double[] upper = new double[2 * size];
        for (int i = 0; i < size; i++) {
            int place = group.members()[i];
            upper[2 * i] = Double.POSITIVE_INFINITY;
            upper[2 * i + 1] = truth[place] - lattice.cell(place).lowest();
        }
        int position = group.position(cell);
        upper[2 * position] = Math.max(goal, 0);
        upper[2 * position + 1] = Math.min(upper[2 * position + 1], Math.max(-goal, 0));
        return new LinearSystem(new double[2 * size], upper, doubled(group.rows(truth), group));
    }

    /** Rows over values become rows over movements: their limits move by the true sum. */
    private List<Row> doubled(List<Row> rows, Group group) {
        double[] values = Arrays.stream(group.members())
                .mapToDouble(place -> truth[place])
                .toArray();
        List<Row> doubled = new ArrayList<>();
        for (Row row : rows) {
            int count = row.cells().length;
            int[] cells = new int[2 * count];
            double[] weights = new double[2 * count];
            for (int i = 0; i < count; i++) {
                cells[2 * i] = 2 * row.cells()[i];
                cells[2 * i + 1] = 2 * row.cells()[i] + 1;
                weights[2 * i] = row.weights()[i];
                weights[2 * i + 1] = -row.weights()[i];
            }
            double sum = row.sum(values);
            doubled.add(new Row(cells, weights, row.lower() - sum, row.upper() - sum));
        }
        return doubled;
    }

    private static double[] gain(Group group, int cell, double[] costs) {
        int size = group.members().length;
        double[] gain = new double[2 * size];
        for (int i = 0; i < size; i++) {
            int place = group.members()[i];
            gain[2 * i] = gain[2 * i + 1] = place == cell ? GOAL : -costs[place];
        }
        return gain;
    }

    private Optional<Witness> witness(Group group, double[] point) {
        List<Integer> cells = new ArrayList<>();
        List<Long> shifts = new ArrayList<>();
        for (int i = 0; i < group.members().length; i++) {
            long shift = Math.round(point[2 * i] - point[2 * i + 1]);
            if (shift == 0) continue;
            cells.add(group.members()[i]);
            shifts.add(shift);
        }
        Witness witness = new Witness(
                cells.stream().mapToInt(Integer::intValue).toArray(),
                shifts.stream().mapToLong(Long::longValue).toArray());
        return witness.holds(lattice, truth) ? Optional.of(witness) : Optional.empty();
    }
}
