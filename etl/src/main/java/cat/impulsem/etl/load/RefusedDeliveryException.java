package cat.impulsem.etl.load;

import cat.impulsem.etl.intake.FileProblem;
import java.util.List;
import java.util.stream.Collectors;

/** A delivery that cannot be read as declared; none of its rows was looked at, and nothing changed. */
public final class RefusedDeliveryException extends RuntimeException {
    private final transient List<FileProblem> problems;

    RefusedDeliveryException(List<FileProblem> problems) {
        super(problems.stream()
                .map(problem -> Identifiers.withhold(problem.toString()))
                .collect(Collectors.joining("\n  ", "refused, because these files are not what they claim:\n  ", "")));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong with the files. */
    public List<FileProblem> problems() {
        return problems;
    }
}
