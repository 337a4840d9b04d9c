package cat.impulsem.etl.intake;

/** A file that turned out, while it was read, not to be what it claims; the delivery must be refused. */
public final class UnreadablePartException extends RuntimeException {
    private final FileProblem problem;

    UnreadablePartException(FileProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** What is wrong, and where. */
    public FileProblem problem() {
        return problem;
    }
}
