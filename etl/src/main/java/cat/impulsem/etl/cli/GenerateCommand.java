package cat.impulsem.etl.cli;

import cat.impulsem.etl.demo.DemoCity;
import cat.impulsem.etl.demo.DemoOptions;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the delivery of the simulated demo city. */
@Command(
        name = "generate",
        description = "Write the delivery of the simulated demo city.",
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "DIR", required = true, description = "folder to write; must be empty or new")
    private Path folder;

    @Mixin
    private CityOptions city;

    @Option(
            names = "--dirt",
            description = "add every kind of bad row, and write the expected verdicts beside the folder")
    private boolean dirt;

    @Override
    public Integer call() {
        var summary = DemoCity.write(new DemoOptions(folder, city.seed, city.scale, dirt), new ConsoleProgress());
        summary.rows().forEach((table, rows) -> System.out.printf("%-28s %12d%n", table, rows));
        System.out.printf("%-28s %12d%n", "all", summary.rowCount());
        System.out.println("Written to " + summary.folder().toAbsolutePath());
        return ExitCode.DONE;
    }
}
