package cat.impulsem.etl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sources of this module, for tests of what must be declared for each place in them. */
public final class Sources {
    private static final Pattern RULE = Pattern.compile(
            "(?:new RowProblem|\\breason|SourceRow\\.broken|new Unmapped)" + "\\(\\s*(?:[^,;]+?,\\s*)?\"([a-z_]+)\",");

    private Sources() {}

    /** Everything that the first group of a pattern matches, as it is written. */
    public static Set<String> found(Pattern pattern) {
        return pattern.matcher(text())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of all rules that a row can break. */
    public static Set<String> rules() {
        return found(RULE);
    }

    public static String text() {
        Path folder = Path.of(System.getProperty("basedir", "")).resolve("src/main/java");
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Sources::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
