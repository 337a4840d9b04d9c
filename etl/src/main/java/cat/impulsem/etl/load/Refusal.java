package cat.impulsem.etl.load;

import cat.impulsem.etl.intake.FileProblem;
import cat.impulsem.etl.intake.UnreadablePartException;
import java.util.Optional;

/** Finds, behind a failure of Spark, the file that turned out not to be what it claims. */
final class Refusal {
    private Refusal() {}

    static Optional<FileProblem> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadablePartException unreadable) {
                return Optional.of(problem(unreadable));
            }
        }
        return Optional.empty();
    }

    /** The problem itself does not travel between machines, its words do. */
    private static FileProblem problem(UnreadablePartException unreadable) {
        return unreadable.problem() != null
                ? unreadable.problem()
                : new FileProblem("a file", null, "rows as declared", unreadable.getMessage(), null);
    }
}
