package cat.impulsem.warehouse.disclosure;

/** Tightens the limits of variables row by row. Rounding is valid here: each limit is one of a whole-numbered cell. */
final class Propagation {
    private static final int ROUNDS = 20;
    private static final double NEARLY = 1e-7;
    private final LinearSystem system;
    private final double[] lower;
    private final double[] upper;
    private boolean changed;

    private Propagation(LinearSystem system) {
        this.system = system;
        lower = system.lower().clone();
        upper = system.upper().clone();
    }

    static LinearSystem tightened(LinearSystem system) {
        Propagation propagation = new Propagation(system);
        for (int round = 0; round < ROUNDS; round++) {
            propagation.changed = false;
            system.rows().forEach(propagation::tighten);
            if (!propagation.changed) break;
        }
        return new LinearSystem(propagation.lower, propagation.upper, system.rows());
    }

    private void tighten(Row row) {
        for (int i = 0; i < row.cells().length; i++) {
            double weight = row.weights()[i];
            if (weight == 0) continue;
            double most = (row.upper() - rest(row, i, true)) / weight;
            double least = (row.lower() - rest(row, i, false)) / weight;
            limit(row.cells()[i], weight > 0 ? least : most, weight > 0 ? most : least);
        }
    }

    /** Least (or greatest) sum of the other variables of the row. */
    private double rest(Row row, int without, boolean lowest) {
        double rest = 0;
        for (int i = 0; i < row.cells().length; i++) {
            if (i == without || row.weights()[i] == 0) continue;
            boolean low = row.weights()[i] > 0 == lowest;
            rest += row.weights()[i] * (low ? lower : upper)[row.cells()[i]];
        }
        return rest;
    }

    private void limit(int variable, double least, double most) {
        double up = Math.ceil(least - NEARLY);
        double down = Math.floor(most + NEARLY);
        if (up > lower[variable]) {
            lower[variable] = up;
            changed = true;
        }
        if (down < upper[variable]) {
            upper[variable] = down;
            changed = true;
        }
        if (lower[variable] > upper[variable]) throw new UnprovedException("no table agrees with what is shown");
    }
}
