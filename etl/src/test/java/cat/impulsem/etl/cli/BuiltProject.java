package cat.impulsem.etl.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A folder that looks to the launcher like a clone in which everything is built. On its path stand programs that only
 * write down how they were called, so that nothing is built, fetched or installed.
 */
final class BuiltProject {
    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final List<String> PLAIN_TOOLS = List.of(
            "bash",
            "basename",
            "cat",
            "cksum",
            "awk",
            "dirname",
            "find",
            "flock",
            "grep",
            "head",
            "ln",
            "mkdir",
            "mktemp",
            "mv",
            "readlink",
            "rm",
            "sed",
            "tee",
            "touch",
            "uname");

    /** The commands' jars of a new version, and what the reactor says meanwhile. */
    private static final String BUILDS_JARS = """
        case "$*" in *"-pl etl "*) touch etl/target/etl-9.9.9.jar etl/target/lib/warehouse-9.9.9.jar ;; esac
        echo '[INFO] Building Impulsem warehouse 9.9.9                                    [2/3]'
        echo '[INFO] Building jar: /somewhere/warehouse-9.9.9.jar'\
        """;

    private final Path root;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final AtomicInteger runs = new AtomicInteger();

    /** How the launcher ended and what it said. */
    record Ended(int exit, String out, String err) {}

    BuiltProject(Path root) {
        this.root = root;
        link("impulsem", MODULE.resolveSibling("impulsem"));
        link("etl/spark.jvm", MODULE.resolve("spark.jvm"));
        linkLibraries();
        link("etl/target/" + Command.jar().getFileName(), Command.jar());
        write("pom.xml", "");
        write("etl/target/.built", "");
        write("dashboard/target/.built", "");
        PLAIN_TOOLS.forEach(this::linkTool);
        program("mvn", BUILDS_JARS);
        program("npm", "exit 0");
        environment.put("PATH", root.resolve("bin").toString());
        environment.put("HOME", root.resolve("home").toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
    }

    Path root() {
        return root;
    }

    /** Puts a program on the path that writes its arguments down and then does that. */
    void program(String name, String then) {
        script("bin/" + name, "echo \"" + name + " $*\" >> \"" + root.resolve("called") + "\"\n" + then);
    }

    /** A JDK of that version; its java prints its own folder and its arguments. */
    Path jdk(String folder, int version) {
        script(folder + "/bin/javac", "echo \"javac " + version + ".0.1\"");
        script(folder + "/bin/java", "echo \"" + folder + "\" \"$@\"");
        return root.resolve(folder);
    }

    void script(String name, String text) {
        write(name, "#!/usr/bin/env bash\n" + text + "\n");
        root.resolve(name).toFile().setExecutable(true);
    }

    void remove(String name) {
        try {
            Files.delete(root.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void set(String variable, Object value) {
        environment.put(variable, value.toString());
    }

    /** The launcher's text with something else in it, instead of the launcher. */
    void changeLauncher(String from, String to) {
        String text = read(MODULE.resolveSibling("impulsem"));
        if (!text.contains(from)) {
            throw new IllegalArgumentException("the launcher has no " + from);
        }
        remove("impulsem");
        write("impulsem", text.replace(from, to));
    }

    /** Calls of the programs on the path, in order. */
    List<String> called() {
        Path calls = root.resolve("called");
        return Files.exists(calls) ? read(calls).lines().toList() : List.of();
    }

    /** Each run writes into files of its own: classes that share the built clone run side by side. */
    Ended run(String... arguments) {
        List<String> line =
                new ArrayList<>(List.of("bash", root.resolve("impulsem").toString()));
        line.addAll(List.of(arguments));
        int number = runs.incrementAndGet();
        Path out = root.resolve("out-" + number + ".txt");
        Path err = root.resolve("err-" + number + ".txt");
        ProcessBuilder process =
                new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
        process.environment().clear();
        process.environment().putAll(environment);
        try {
            return new Ended(process.start().waitFor(), read(out), read(err));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** One by one, as the launcher removes some of them before it builds. */
    private void linkLibraries() {
        try (Stream<Path> jars = Files.list(Command.libraries())) {
            jars.forEach(jar -> link("etl/target/lib/" + jar.getFileName(), jar));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void linkTool(String name) {
        Stream.of("/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::exists)
                .findFirst()
                .ifPresent(tool -> link("bin/" + name, tool));
    }

    private void link(String name, Path target) {
        try {
            Files.createDirectories(root.resolve(name).getParent());
            Files.createSymbolicLink(root.resolve(name), target);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(root.resolve(name).getParent());
            Files.writeString(root.resolve(name), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String read(String name) {
        return read(root.resolve(name));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
