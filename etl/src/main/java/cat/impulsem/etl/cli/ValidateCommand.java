package cat.impulsem.etl.cli;

import cat.impulsem.etl.load.Intake;
import cat.impulsem.etl.load.ValidationReport;
import cat.impulsem.warehouse.contract.Contracts;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks deliveries without loading anything. */
@Command(
        name = "validate",
        description = {
            "Check deliveries without loading anything, and write a report per file and per centre.",
            "Rows are judged beside what the store holds, as a load would: duplicates, newer states, overlaps, references."
        },
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "DELIVERY", description = "folder of a delivery")
    private List<Path> deliveries;

    @Mixin
    private StoreOption store;

    @Mixin
    private KeyOption key;

    @Mixin
    private MasterOption master;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = "validation-report",
            description = "folder for report.txt, report.json and report.html (default: ${DEFAULT-VALUE}, here)")
    private Path report;

    @Option(names = "--no-report", description = "print the text only")
    private boolean isPrintedOnly;

    @Option(names = "--language", defaultValue = "CA", description = "language of the report: ca, es, en (default: ca)")
    private Language language;

    @Override
    public Integer call() throws IOException {
        try (var spark = master.session()) {
            var intake = new Intake(spark, Contracts.load(), key.key());
            ValidationReport found = intake.validate(deliveries, knownStore(), new ConsoleProgress());
            System.out.println(found.text(language));
            if (!isPrintedOnly) {
                write(found);
            }
            return found.isClean() ? ExitCode.DONE : ExitCode.REFUSED_DATA;
        }
    }

    private void write(ValidationReport found) throws IOException {
        Files.createDirectories(report);
        Files.writeString(report.resolve("report.txt"), found.text(language));
        Files.writeString(report.resolve("report.json"), found.json());
        Path page = Files.writeString(report.resolve("report.html"), found.html(language));
        System.out.println("Report: " + page.toAbsolutePath());
    }

    private Optional<StoreLayout> knownStore() {
        return Optional.of(store.layout()).filter(layout -> Files.exists(layout.currentLoad()));
    }
}
