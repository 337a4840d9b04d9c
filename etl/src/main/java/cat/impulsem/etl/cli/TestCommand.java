package cat.impulsem.etl.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Documents {@code ./impulsem test}; the launcher itself runs it, because it builds what this class is part of. */
@Command(
        name = "test",
        description = "Run every test: formatting, unit tests, Spark, browser and notebook tests."
                + " As root on Debian it installs Chromium and nbconvert when they are missing.",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
    @Parameters(paramLabel = "MAVEN_OPTION", description = "passed on to Maven, for example -pl warehouse")
    private List<String> mavenOptions;

    @Override
    public Integer call() {
        throw new UsageException("tests are run by the launcher: ./impulsem test");
    }
}
