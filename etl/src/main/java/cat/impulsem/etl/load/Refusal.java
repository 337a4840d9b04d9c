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
                return Optional.of(unreadable.problem());
            }
        }
        return Optional.empty();
    }
}
