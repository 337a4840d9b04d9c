package cat.impulsem.warehouse.disclosure;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.util.Domain;
import java.util.Arrays;
import java.util.Optional;

/** The best whole-numbered point of a system. One worker and a fixed seed: the same answer every time. */
final class IntegerProgram {
    /** Stands for "no limit"; the linear program has found by then which cells really have none. */
    private static final long FAR = 100_000_000L;

    private static final double COARSEST = 1L << 50;
    private static final double GAIN_STEPS = 1000;
    private static final double LITTLE = 0.5;
    private final LinearSystem system;
    private final Deadline deadline;
    private final CpModel model = new CpModel();
    private final IntVar[] variables;

    IntegerProgram(LinearSystem system, Deadline deadline) {
        Solver.ready();
        this.system = system;
        this.deadline = deadline;
        variables = new IntVar[system.size()];
        for (int i = 0; i < variables.length; i++) variables[i] = model.newIntVar(least(i), most(i), "");
        system.rows().forEach(this::add);
    }

    /** The proved best point. */
    double[] best(double[] gain) {
        CpSolver solver = new CpSolver();
        CpSolverStatus status = solve(solver, gain);
        if (status != CpSolverStatus.OPTIMAL)
            throw new UnprovedException("the integer solver gave no proof: " + status);
        return point(solver);
    }

    /** A good point found with little effort, if there is one. */
    Optional<double[]> good(double[] gain) {
        CpSolver solver = new CpSolver();
        solver.getParameters().setMaxDeterministicTime(LITTLE);
        CpSolverStatus status = solve(solver, gain);
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        return found ? Optional.of(point(solver)) : Optional.empty();
    }

    private CpSolverStatus solve(CpSolver solver, double[] gain) {
        long[] steps = Arrays.stream(gain)
                .mapToLong(one -> Math.round(one * GAIN_STEPS))
                .toArray();
        model.maximize(LinearExpr.weightedSum(variables, steps));
        solver.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxTimeInSeconds(deadline.left() / 1000.0);
        return solver.solve(model);
    }

    private double[] point(CpSolver solver) {
        return Arrays.stream(variables).mapToDouble(solver::value).toArray();
    }

    private void add(Row row) {
        IntVar[] members =
                Arrays.stream(row.cells()).mapToObj(place -> variables[place]).toArray(IntVar[]::new);
        double reach = reach(row);
        double scale = row.whole() ? 1 : Math.pow(2, Math.floor(Math.log(COARSEST / reach) / Math.log(2)));
        double slack = row.whole() ? 0 : span(row) / 2 + 1;
        long[] weights = Arrays.stream(row.weights())
                .mapToLong(weight -> Math.round(weight * scale))
                .toArray();
        model.addLinearExpressionInDomain(
                LinearExpr.weightedSum(members, weights),
                new Domain(limit(row.lower() * scale - slack, true), limit(row.upper() * scale + slack, false)));
    }

    private double reach(Row row) {
        double reach = 1;
        for (int i = 0; i < row.cells().length; i++) reach += Math.abs(row.weights()[i]) * size(row.cells()[i]);
        return reach;
    }

    private double span(Row row) {
        return Arrays.stream(row.cells()).mapToDouble(this::size).sum();
    }

    private double size(int variable) {
        return Math.max(Math.abs((double) least(variable)), Math.abs((double) most(variable)));
    }

    private long least(int variable) {
        return (long) Math.max(system.lower()[variable], -FAR);
    }

    private long most(int variable) {
        return (long) Math.min(system.upper()[variable], FAR);
    }

    private static long limit(double limit, boolean lower) {
        if (Double.isInfinite(limit)) return limit < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        return (long) (lower ? Math.ceil(limit) : Math.floor(limit));
    }
}
