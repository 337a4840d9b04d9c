package cat.impulsem.warehouse.text;

import java.util.List;

/** One or more mistakes in declared files; the message lists all of them, a line each. */
public final class DeclarationException extends RuntimeException {
    private final transient List<String> problems;

    DeclarationException(String title, List<String> problems) {
        super(title + ":\n  " + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    /** The mistakes, one a line, as "where: what". */
    public List<String> problems() {
        return problems;
    }
}
