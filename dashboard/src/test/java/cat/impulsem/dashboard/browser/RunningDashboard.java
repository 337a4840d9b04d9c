package cat.impulsem.dashboard.browser;

import cat.impulsem.dashboard.fixture.FixtureAccounts;
import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The built dashboard, started as an operator starts it, over the small fixture. */
public final class RunningDashboard implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Dashboard ready at (http://\\S+/)");
    private static final Path JAR = Path.of("target", "dashboard.jar");

    private final Process process;
    private final String address;
    private final StringBuffer said;

    private RunningDashboard(Process process, String address, StringBuffer said) {
        this.process = process;
        this.address = address;
        this.said = said;
    }

    /** Starts it with the accounts of the tests. */
    public static RunningDashboard start(Path store) throws IOException {
        FixtureStore.write(store, "2026-01-15-small", FixtureCity.SMALL);
        return serve(store);
    }

    /** Starts it over a store that is there already. */
    public static RunningDashboard serve(Path store) throws IOException {
        return start(shortLived(store, "--server.port=0", "--access=" + FixtureAccounts.write(store)));
    }

    /** Starts it by a command. */
    public static RunningDashboard start(ProcessBuilder command) throws IOException {
        Process process = command.start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuffer said = new StringBuffer();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                drain(output, said);
                return new RunningDashboard(process, ready.group(1), said);
            }
        }
        throw new IllegalStateException("the dashboard ended before it was ready:\n" + said);
    }

    /** The command of an operator for a dashboard of a few minutes, which ends before better code would pay. */
    public static ProcessBuilder shortLived(Path store, String... more) {
        ProcessBuilder builder = command(store, more);
        builder.command().addAll(1, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        return builder;
    }

    /** The command of an operator. */
    public static ProcessBuilder command(Path store, String... more) {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR.toAbsolutePath() + " is missing; build it with mvn package");
        }
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(
                java.toString(), "--enable-native-access=ALL-UNNAMED", "-jar", JAR.toString(), "--store=" + store);
        builder.command().addAll(List.of(more));
        return builder.redirectErrorStream(true);
    }

    /** Where it answers, with a slash at the end. */
    public String address() {
        return address;
    }

    /** Number of its process. */
    public long processId() {
        return process.pid();
    }

    /** All that it has written into its log so far. */
    public String said() {
        return said.toString();
    }

    /** A full pipe would stop the server. */
    private static void drain(BufferedReader output, StringBuffer said) {
        Thread.ofPlatform().daemon().start(() -> output.lines()
                .forEach(line -> said.append(line).append('\n')));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
