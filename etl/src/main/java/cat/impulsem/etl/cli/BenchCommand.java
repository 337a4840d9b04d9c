package cat.impulsem.etl.cli;

import cat.impulsem.etl.bench.Benchmark;
import cat.impulsem.etl.bench.IndicatorBench;
import cat.impulsem.warehouse.store.Folders;
import cat.impulsem.warehouse.store.StoreLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures our load beside plain DuckDB SQL and beside reading the bytes. */
@Command(
        name = "bench",
        description =
                "Measure our load beside plain DuckDB SQL and beside reading the bytes: medians of interleaved runs,"
                        + " each in a process of its own. The plain SQL applies the contracts' rules to whole rows, without"
                        + " reasons, places of mistakes or rows kept for superseded ones: less work than a load does. Both must"
                        + " come to the same rows, else nothing is printed.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    @Option(names = "--scale", split = ",", defaultValue = "1,3", description = "scales (default: ${DEFAULT-VALUE})")
    private List<Double> scales;

    @Option(names = "--runs", defaultValue = "3", description = "runs of each (default: ${DEFAULT-VALUE})")
    private int runs;

    @Option(
            names = "--indicators",
            paramLabel = "STORE",
            description = "instead: every indicator, month and level of the facts of this store, on DuckDB; one view of"
                    + " history, then the other")
    private Path indicators;

    @Override
    public Integer call() throws IOException {
        if (indicators != null) {
            System.out.print(new IndicatorBench().of(new StoreLayout(indicators)));
            return ExitCode.DONE;
        }
        Path work = Files.createTempDirectory("impulsem-bench");
        try {
            for (double scale : scales) {
                System.out.println(new Benchmark(work, runs).at(scale, new ConsoleProgress()));
            }
            return ExitCode.DONE;
        } finally {
            Folders.delete(work);
        }
    }
}
