package cat.impulsem.warehouse.disclosure;

import java.util.Arrays;

/**
 * Bounds of every variable of a connected system over whole numbers. A limit counts as attained only when a
 * whole-numbered table attains it; a linear optimum, even rounded, may lie outside what whole numbers allow, and then
 * the integer solver decides.
 */
final class GroupBounds {
    private static final double NEARLY = 1e-6;
    private final LinearSystem system;
    private final Safety enough;
    private final Deadline deadline;
    private final double[] lower;
    private final double[] upper;
    private final double[] least;
    private final double[] most;
    private IntegerProgram integers;

    /** Stops at a variable as soon as its attained bounds are {@code enough}; null asks for the tightest bounds. */
    GroupBounds(LinearSystem loose, Safety enough, Deadline deadline) {
        this.enough = enough;
        this.deadline = deadline;
        system = Propagation.tightened(loose);
        lower = system.lower().clone();
        upper = system.upper().clone();
        least = new double[system.size()];
        most = new double[system.size()];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        deadline.left();
        solve();
    }

    Bounds bounds(int variable) {
        return new Bounds(finite(least[variable]), finite(most[variable]));
    }

    private void solve() {
        try (LinearProgram program = new LinearProgram(system, deadline)) {
            for (int i = 0; i < system.size(); i++) {
                if (!done(i) && most[i] < upper[i]) raise(program, i);
                if (!done(i) && least[i] > lower[i]) sink(program, i);
                if (!done(i) && most[i] < upper[i]) attain(integer(i, 1));
                if (!done(i) && least[i] > lower[i]) attain(integer(i, -1));
            }
        }
    }

    private boolean done(int variable) {
        return enough != null && least[variable] <= most[variable] && enough.judge(bounds(variable)) == Verdict.OK;
    }

    /** Rounding the linear optimum inwards is valid as a limit, since the cell is a whole number. */
    private void raise(LinearProgram program, int variable) {
        Answer answer = program.furthest(variable, 1);
        if (answer.unbounded()) {
            most[variable] = Double.POSITIVE_INFINITY;
            return;
        }
        upper[variable] = Math.min(upper[variable], Math.floor(answer.gain() + NEARLY));
        attain(rounded(answer.point()));
    }

    private void sink(LinearProgram program, int variable) {
        Answer answer = program.furthest(variable, -1);
        if (answer.unbounded()) {
            least[variable] = Double.NEGATIVE_INFINITY;
            return;
        }
        lower[variable] = Math.max(lower[variable], Math.ceil(-answer.gain() - NEARLY));
        attain(rounded(answer.point()));
    }

    /** Every attained table widens what is known of all variables, and only a table that holds exactly is attained. */
    private void attain(double[] point) {
        if (!system.holds(point)) return;
        for (int i = 0; i < point.length; i++) {
            least[i] = Math.min(least[i], point[i]);
            most[i] = Math.max(most[i], point[i]);
        }
    }

    private double[] integer(int variable, double sign) {
        if (integers == null) integers = new IntegerProgram(system, deadline);
        double[] gain = new double[system.size()];
        gain[variable] = sign;
        double[] point = integers.best(gain);
        if (!system.holds(point)) throw new UnprovedException("the integer solver's table does not hold");
        return point;
    }

    private static double[] rounded(double[] point) {
        return Arrays.stream(point).map(Math::rint).toArray();
    }

    private static Long finite(double bound) {
        return Double.isInfinite(bound) ? null : (long) bound;
    }
}
