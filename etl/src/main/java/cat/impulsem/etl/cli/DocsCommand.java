package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.DataDictionary;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the documents that are generated from declarations; tests compare them with the committed ones. */
@Command(
        name = "docs",
        description = "Write docs/data-dictionary.md and docs/indicators.md again from their declarations.",
        mixinStandardHelpOptions = true)
final class DocsCommand implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "DIR", description = "folder (default: docs in the project)")
    private Path folder;

    @Override
    public Integer call() {
        Path target = folder == null ? Path.of(System.getenv().getOrDefault("IMPULSEM_ROOT", "."), "docs") : folder;
        DataDictionary.write(Contracts.load(), target.resolve("data-dictionary.md"));
        System.out.println("Written to " + target.toAbsolutePath().normalize());
        return ExitCode.DONE;
    }
}
