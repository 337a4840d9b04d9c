package cat.impulsem.etl.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command as a user runs it: the real program in a process of its own, as the launcher starts it. */
final class Command {
    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    private Command() {}

    /**
     * What a command left behind.
     *
     * @param exit exit code
     * @param out what it printed
     * @param err what it said about its progress and failures
     */
    record Result(int exit, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    /** Runs to the end, in a shell without any language settings. */
    static Result run(Object... arguments) {
        return run(Map.of(), arguments);
    }

    /** The same with some settings. */
    static Result run(Map<String, String> settings, Object... arguments) {
        try {
            Path out = Files.createTempFile("impulsem", ".out");
            Path err = Files.createTempFile("impulsem", ".err");
            int exit = start(settings, arguments, out, err).waitFor();
            Result result = new Result(exit, Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return result;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Process start(Map<String, String> settings, Object[] arguments, Path out, Path err)
            throws IOException {
        ProcessBuilder process =
                new ProcessBuilder(line(arguments)).redirectOutput(out.toFile()).redirectError(err.toFile());
        Map<String, String> environment = process.environment();
        environment.keySet().removeIf(name -> name.startsWith("IMPULSEM_") || name.startsWith("LANG"));
        environment.put("LC_ALL", "C");
        environment.putAll(settings);
        return process.start();
    }

    static Path jar() {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(MODULE.resolve("target"), "etl-*.jar")) {
            return jars.iterator().next();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Path libraries() {
        return MODULE.resolve("target/lib");
    }

    private static List<String> line(Object[] arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + MODULE.resolve("spark.jvm"),
                "-XX:+UseParallelGC",
                "-XX:TieredStopAtLevel=1", // these commands end before better code would pay
                "-Xmx2g",
                "-cp",
                jar() + ":" + MODULE.resolve("target/lib/*"),
                Impulsem.class.getName()));
        for (Object argument : arguments) {
            line.add(argument.toString());
        }
        return line;
    }
}
