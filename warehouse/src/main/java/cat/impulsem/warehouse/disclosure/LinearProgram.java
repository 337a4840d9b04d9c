package cat.impulsem.warehouse.disclosure;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;

/** Best real-valued points of a system, one after the other. GLOP works in one thread and is deterministic. */
final class LinearProgram implements AutoCloseable {
    private final MPSolver solver;
    private final MPVariable[] variables;
    private final Deadline deadline;

    LinearProgram(LinearSystem system, Deadline deadline) {
        Solver.ready();
        this.deadline = deadline;
        solver = MPSolver.createSolver("GLOP");
        variables = new MPVariable[system.size()];
        for (int i = 0; i < variables.length; i++)
            variables[i] = solver.makeNumVar(system.lower()[i], system.upper()[i], "");
        system.rows().forEach(this::add);
    }

    /** A single-variable goal; the best point in that direction. */
    Answer furthest(int variable, double sign) {
        solver.objective().clear();
        solver.objective().setCoefficient(variables[variable], sign);
        return solve(MPSolverParameters.PresolveValues.PRESOLVE_OFF);
    }

    /** The best point for a goal that is known to have a limit. */
    Answer best(double[] gain) {
        solver.objective().clear();
        for (int i = 0; i < variables.length; i++) solver.objective().setCoefficient(variables[i], gain[i]);
        return solve(MPSolverParameters.PresolveValues.PRESOLVE_ON);
    }

    @Override
    public void close() {
        solver.delete();
    }

    /** Presolve may answer "infeasible or unbounded" without saying which; audits need to know. */
    private Answer solve(MPSolverParameters.PresolveValues presolve) {
        solver.objective().setMaximization();
        solver.setTimeLimit(deadline.left());
        MPSolverParameters parameters = new MPSolverParameters();
        try {
            parameters.setIntegerParam(MPSolverParameters.IntegerParam.PRESOLVE, presolve.swigValue());
            return answer(solver.solve(parameters));
        } finally {
            parameters.delete();
        }
    }

    private Answer answer(MPSolver.ResultStatus status) {
        return switch (status) {
            case OPTIMAL -> new Answer(false, point(), solver.objective().value());
            case UNBOUNDED -> Answer.UNBOUNDED;
            case INFEASIBLE -> throw new UnprovedException("no table agrees with what is shown");
            default -> throw new UnprovedException("the linear solver gave no proof: " + status);
        };
    }

    private double[] point() {
        double[] point = new double[variables.length];
        for (int i = 0; i < point.length; i++) point[i] = variables[i].solutionValue();
        return point;
    }

    private void add(Row row) {
        MPConstraint constraint = solver.makeConstraint(row.lower(), row.upper());
        for (int i = 0; i < row.cells().length; i++)
            constraint.setCoefficient(variables[row.cells()[i]], row.weights()[i]);
    }
}
