package cat.impulsem.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.etl.Sources;
import cat.impulsem.etl.cli.BuiltProject.Ended;
import cat.impulsem.warehouse.access.AccessFile;
import cat.impulsem.warehouse.store.Folders;
import cat.impulsem.warehouse.store.Pointer;
import cat.impulsem.warehouse.store.StoreLayout;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code impulsem}: what it finds, builds, refuses and hands on. */
class LauncherIT {
    private static final Path REPOSITORY =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
    private static final Pattern VARIABLE = Pattern.compile("(IMPULSEM_[A-Z_]+)");
    /** Set by the launcher for the commands, by nobody else. */
    private static final Set<String> BETWEEN_PROCESSES = Set.of("IMPULSEM_NEXT", "IMPULSEM_ROOT");

    private Path folder;
    private BuiltProject project;

    /** Not a folder of JUnit, which warns of every link that leads out of it. */
    @BeforeEach
    void prepare() throws IOException {
        folder = Files.createTempDirectory("impulsem-launcher").toRealPath();
        project = new BuiltProject(folder);
    }

    @AfterEach
    void deleteFolder() {
        Folders.delete(folder);
    }

    static Stream<String> commands() {
        return Impulsem.commandLine().getSubcommands().keySet().stream();
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", ""})
    void helpListsEveryCommand(String argument) {
        Ended help = argument.isEmpty() ? project.run() : project.run(argument);
        assertThat(help.exit()).isZero();
        List<String> listed = help.out()
                .lines()
                .filter(line -> line.matches("  [a-z]+ .*"))
                .map(line -> line.strip().split(" ")[0])
                .toList();
        assertThat(listed).containsAll(commands().toList()).contains("help").doesNotHaveDuplicates();
    }

    @Test
    void unknownCommandIsWrongUsageWithHelp() {
        Ended wrong = project.run("lode");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).startsWith("impulsem: no command 'lode'\nUsage: ./impulsem COMMAND");
        assertThat(wrong.out()).isEmpty();
    }

    @Test
    void unknownOptionIsWrongUsage() {
        Ended wrong = project.run("status", "--stor", "x");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("Unknown option").contains("--stor").contains("--store");
    }

    @Test
    void refusedDataEndWithOne() throws IOException {
        Path delivery = Files.createDirectories(folder.resolve("delivery"));
        Files.writeString(delivery.resolve("districts.csv"), "district_code,name\n01,Ciutat Vella\n");
        Ended refused = project.run(
                "load",
                delivery.toString(),
                "--store",
                folder.resolve("store").toString(),
                "--key-file",
                folder.resolve("key").toString());
        assertThat(refused.exit()).as(refused.err()).isEqualTo(1);
        assertThat(refused.err()).contains("districts.csv").contains("district_name");
        assertThat(project.called()).isEmpty();
    }

    @Test
    void portThatIsTakenIsWrongUsage() throws IOException {
        Path store = folder.resolve("store");
        Files.createDirectories(store.resolve("released"));
        new Pointer(new StoreLayout(store).currentSnapshot()).write("S1");
        DemoAccounts.renew(AccessFile.of(store));
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ended wrong = project.run("serve", "--store", store.toString(), "--port", "" + taken.getLocalPort());
            assertThat(wrong.exit()).as(wrong.err()).isEqualTo(2);
            assertThat(wrong.err()).contains("port " + taken.getLocalPort() + " is taken; leave out --port");
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandIsHandedToThePrograms(String command) {
        project.set("JAVA_HOME", project.jdk("jdk", 25));
        Ended help = project.run(command, "--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains(command.equals("bench") ? "./impulsem bench" : Impulsem.class.getName());
        assertThat(project.called()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandTellsItsOptions(String command) {
        StringWriter told = new StringWriter();
        int exit = Impulsem.commandLine().setOut(new PrintWriter(told, true)).execute(command, "--help");
        assertThat(exit).isEqualTo(ExitCode.DONE);
        assertThat(told.toString()).contains("Usage: ./impulsem " + command);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void exitCodeOfACommandIsTheLaunchers(int code) {
        project.jdk("jdk", 25);
        project.script("jdk/bin/java", "exit " + code);
        project.set("JAVA_HOME", folder.resolve("jdk"));
        assertThat(project.run("status").exit()).isEqualTo(code);
    }

    @Test
    void withoutAJdkItSaysWhatToInstall() {
        project.jdk("old", 17);
        project.set("JAVA_HOME", folder.resolve("old"));
        project.changeLauncher("MIN_JAVA=21", "MIN_JAVA=999");
        Ended nothing = project.run("status");
        assertThat(nothing.exit()).isEqualTo(3);
        assertThat(nothing.err())
                .contains("no JDK 999 or later found")
                .contains("JAVA_HOME, PATH and the usual folders")
                .contains("apt-get install openjdk-21-jdk");
    }

    @Test
    void jdkIsLookedForInJavaHomeThenPathThenTheUsualFolders() throws IOException {
        project.changeLauncher("MIN_JAVA=21", "MIN_JAVA=998");
        project.jdk("home/.sdkman/candidates/java/998", 998);
        project.jdk("home/.jdks/newest", 999);
        project.set("JAVA_HOME", project.jdk("old", 17));
        assertThat(project.run("status").out()).startsWith("home/.jdks/newest ");

        Files.createSymbolicLink(
                project.root().resolve("bin/javac"), project.jdk("on-path", 998).resolve("bin/javac"));
        assertThat(project.run("status").out()).startsWith("on-path ");

        project.set("JAVA_HOME", project.jdk("named", 998));
        assertThat(project.run("status").out()).startsWith("named ");
    }

    @Test
    void whatIsStaleIsBuiltOnceAndNothingElse() {
        project.set("JAVA_HOME", project.jdk("jdk", 25));
        project.remove("etl/target/.built");
        assertThat(project.run("status").exit()).isZero();
        assertThat(project.called()).hasSize(1);
        assertThat(project.called().getFirst()).startsWith("mvn ").endsWith("package -pl etl -am");
        assertThat(project.run("status").exit()).isZero();
        assertThat(project.called()).hasSize(1);
    }

    @Test
    void jarsOfTheVersionBeforeAreGoneWhenTheCommandsAreBuilt() throws IOException {
        project.set("JAVA_HOME", project.jdk("jdk", 25));
        project.remove("etl/target/.built");
        assertThat(project.run("status").exit()).isZero();
        try (Stream<Path> built = Files.walk(folder.resolve("etl/target"))) {
            assertThat(built.map(file -> file.getFileName().toString())
                            .filter(name -> name.matches("(etl|warehouse)-.*")))
                    .containsExactlyInAnyOrder("etl-9.9.9.jar", "warehouse-9.9.9.jar");
        }
    }

    @Test
    void buildSaysWhichModuleItIsAtAndTheRestIsInItsLog() {
        project.set("JAVA_HOME", project.jdk("jdk", 25));
        project.remove("etl/target/.built");
        Ended built = project.run("status");
        assertThat(built.err()).contains("Building Impulsem warehouse 9.9.9").doesNotContain("Building jar");
        assertThat(project.read("target/build.log")).contains("Building Impulsem warehouse", "Building jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages", "sessions"})
    void benchesOfTheDashboardTellTheirUsageAndBuildNothing(String bench) {
        project.remove("dashboard/target/.built");
        Ended help = project.run("bench", bench, "--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).startsWith("Usage: ./impulsem bench").contains("./impulsem bench " + bench);
        assertThat(project.called()).isEmpty();
    }

    @Test
    void failedBuildIsInternalAndNamesItsLog() {
        project.set("JAVA_HOME", project.jdk("jdk", 25));
        project.remove("etl/target/.built");
        project.program("mvn", "echo '[ERROR] cannot find symbol'; exit 1");
        Ended failed = project.run("status");
        assertThat(failed.exit()).isEqualTo(3);
        assertThat(failed.err()).contains("[ERROR] cannot find symbol").contains("target/build.log");
    }

    @Test
    void nodeIsFetchedOnlyWhenTheFrontEndMustBeBuilt() {
        project.set("JAVA_HOME", project.jdk("jdk", 25));
        assertThat(project.run("serve").exit()).isZero();
        assertThat(project.called()).isEmpty();

        project.remove("dashboard/target/.built");
        assertThat(project.run("serve").exit()).isZero();
        assertThat(project.called()).hasSize(2);
        assertThat(project.called().getFirst()).startsWith("npm install");
        assertThat(project.called().getLast()).startsWith("mvn ").endsWith("package -pl dashboard -am");
        assertThat(project.read(".tools/package.json")).contains("\"node-").contains("\"24.");
    }

    @Test
    void missingProgramsAreNamedWithWhatToInstall() {
        project.set("JAVA_HOME", project.jdk("jdk", 25));
        project.remove("dashboard/target/.built");
        project.remove("bin/npm");
        assertThat(project.run("serve").err()).contains("npm is needed once").contains("apt-get install npm");
        project.remove("etl/target/.built");
        project.remove("bin/mvn");
        Ended nothing = project.run("serve");
        assertThat(nothing.exit()).isEqualTo(3);
        assertThat(nothing.err()).contains("Maven (mvn) is not there").contains("apt-get install maven");
    }

    @Test
    void testsSayWhichPackagesTheyNeed() {
        project.set("JAVA_HOME", project.jdk("jdk", 25));
        project.script(".tools/node", "");
        project.script(".tools/node_modules/npm/bin/npm-cli.js", "");
        project.script("bin/id", "echo 1000");
        Ended missing = project.run("test");
        assertThat(missing.exit()).isEqualTo(3);
        assertThat(missing.err())
                .contains("the tests need these packages: chromium")
                .contains("apt-get install");
        assertThat(project.called()).isEmpty();
    }

    @Test
    void dashboardIsStartedWithWhatTheCommandHandsOver() {
        project.jdk("jdk", 25);
        project.script(
                "jdk/bin/java",
                "case \"$*\" in *-jar*) echo \"$@\" ;; *) printf '%s\\n' --store=/a/b --server.port=8099 >"
                        + " \"$IMPULSEM_NEXT\" ;; esac");
        project.set("JAVA_HOME", folder.resolve("jdk"));
        Ended served = project.run("serve", "--store", "/a/b");
        assertThat(served.exit()).isZero();
        assertThat(served.out().strip())
                .endsWith("-jar " + project.root().resolve("dashboard/target/dashboard.jar")
                        + " --store=/a/b --server.port=8099");
    }

    @Test
    void everySettingIsInTheTableOfSettings() throws IOException {
        String launcher = Files.readString(REPOSITORY.resolve("impulsem"));
        Set<String> settings = new TreeSet<>(Sources.found(VARIABLE));
        VARIABLE.matcher(launcher).results().forEach(found -> settings.add(found.group(1)));
        settings.removeAll(BETWEEN_PROCESSES);
        assertThat(settings).contains("IMPULSEM_TIER", "IMPULSEM_STORE");
        String told = Files.readString(REPOSITORY.resolve("ARCHITECTURE.md"));
        assertThat(settings).allSatisfy(setting -> assertThat(told).contains("`" + setting + "`"));
    }
}
