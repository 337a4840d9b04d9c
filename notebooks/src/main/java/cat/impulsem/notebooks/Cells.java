package cat.impulsem.notebooks;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;

/**
 * Runs the cells of one notebook, in this process and on its class path, so that nothing is fetched.
 *
 * <p>JShell itself goes on after a mistake; here a cell fails when any part of it does not compile, names something
 * that does not exist, throws, or makes JShell reset a variable of an earlier cell.
 */
final class Cells implements AutoCloseable {
    private static final String IMPORTS = """
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            import java.util.stream.*;
            import cat.impulsem.notebooks.*;
            import static cat.impulsem.notebooks.Notebook.show;
            """;

    private static final Set<SubKind> VALUES = EnumSet.of(
            SubKind.TEMP_VAR_EXPRESSION_SUBKIND, SubKind.VAR_VALUE_SUBKIND, SubKind.OTHER_EXPRESSION_SUBKIND);

    private final JShell shell = JShell.builder()
            .executionEngine("local")
            .out(System.out)
            .err(System.err)
            .build();
    private final SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();

    Cells() {
        run(IMPORTS);
    }

    /** Runs one cell; gives the value of its last part when that is an expression without a semicolon. */
    Optional<String> run(String cell) {
        Optional<String> last = Optional.empty();
        CompletionInfo part = analysis.analyzeCompletion(cell);
        while (part.completeness() != Completeness.EMPTY) {
            if (!part.completeness().isComplete()) {
                throw new CellException("not complete or not Java:\n" + cell.strip());
            }
            last = runPart(part.source());
            part = analysis.analyzeCompletion(part.remaining());
        }
        return last;
    }

    private Optional<String> runPart(String source) {
        List<SnippetEvent> events = shell.eval(source);
        events.forEach(this::check);
        return events.stream()
                .filter(event -> event.causeSnippet() == null && isShown(event.snippet(), source))
                .map(SnippetEvent::value)
                .findFirst();
    }

    private static boolean isShown(Snippet snippet, String source) {
        return VALUES.contains(snippet.subKind()) && !source.stripTrailing().endsWith(";");
    }

    private void check(SnippetEvent event) {
        if (event.exception() != null) {
            throw new CellException(describe(event.exception()));
        }
        if (event.causeSnippet() == null && event.status() != Snippet.Status.VALID) {
            throw new CellException(mistakes(event.snippet()));
        }
        if (isReset(event) && event.snippet() instanceof VarSnippet variable) {
            throw new CellException("\"" + variable.name() + "\" lost its value: declare what it depends on first");
        }
    }

    private static boolean isReset(SnippetEvent event) {
        return event.causeSnippet() != null && event.status() != Snippet.Status.OVERWRITTEN;
    }

    private String mistakes(Snippet snippet) {
        Stream<String> unresolved = snippet instanceof DeclarationSnippet declaration
                ? shell.unresolvedDependencies(declaration).map(name -> "not found: " + name)
                : Stream.empty();
        Stream<String> diagnostics = shell.diagnostics(snippet).map(mistake -> mistake.getMessage(Locale.ROOT));
        return Stream.concat(diagnostics, unresolved)
                .collect(Collectors.joining(
                        "\n", "does not compile: " + snippet.source().strip() + "\n", ""));
    }

    private static String describe(JShellException failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(cause -> nameOf(cause) + ": " + cause.getMessage())
                .collect(Collectors.joining("\ncaused by "));
    }

    private static String nameOf(Throwable failure) {
        return failure instanceof EvalException thrown
                ? thrown.getExceptionClassName()
                : failure.getClass().getName();
    }

    Completion complete(String code, int at) {
        int[] from = {at};
        List<String> continuations = analysis.completionSuggestions(code, at, from).stream()
                .map(SourceCodeAnalysis.Suggestion::continuation)
                .distinct()
                .toList();
        return new Completion(continuations, from[0]);
    }

    boolean isComplete(String code) {
        Completeness completeness = analysis.analyzeCompletion(code).completeness();
        return completeness.isComplete() || completeness == Completeness.EMPTY;
    }

    void stop() {
        shell.stop();
    }

    @Override
    public void close() {
        shell.close();
    }

    /**
     * What could be typed next.
     *
     * @param continuations texts to choose from
     * @param from position in the code that they replace text from
     */
    record Completion(List<String> continuations, int from) {}
}
