package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.analysis.AnalysisPages;
import cat.impulsem.warehouse.analysis.Declared;
import cat.impulsem.warehouse.analysis.ReferenceList;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.contract.DataDictionary;
import cat.impulsem.warehouse.indicator.Coverage;
import cat.impulsem.warehouse.indicator.CoverageMatrix;
import cat.impulsem.warehouse.indicator.IndicatorPages;
import cat.impulsem.warehouse.indicator.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the documents that are generated from declarations; tests compare them with the committed ones. */
@Command(
        name = "docs",
        description =
                "Write the pages of docs that are generated: data dictionary, indicators, analyses, coverage matrix, reference"
                        + " catalogue, rules.",
        mixinStandardHelpOptions = true)
final class DocsCommand implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "DIR", description = "folder (default: docs in the project)")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        Path target = folder == null ? Path.of(System.getenv().getOrDefault("IMPULSEM_ROOT", "."), "docs") : folder;
        Files.createDirectories(target);
        Declared declared = Declared.load();
        Files.writeString(target.resolve("data-dictionary.md"), DataDictionary.text(Contracts.load()));
        Files.writeString(target.resolve("indicators.md"), IndicatorPages.text(declared.indicators()));
        Files.writeString(target.resolve("analyses.md"), AnalysisPages.text(declared.analyses()));
        Files.writeString(
                target.resolve("catalogue.md"), ReferenceList.load(declared).page(declared));
        Files.writeString(
                target.resolve("coverage.md"),
                CoverageMatrix.of(
                                Coverage.load(),
                                declared.indicators(),
                                declared.analyses().covers())
                        .page());
        Files.writeString(target.resolve("rules.md"), RuleBook.page(RuleBook.load()));
        System.out.println("Written to " + target.toAbsolutePath().normalize());
        return ExitCode.DONE;
    }
}
