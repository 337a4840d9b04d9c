package cat.impulsem.etl.cli;

import cat.impulsem.etl.load.Intake;
import cat.impulsem.warehouse.contract.Contracts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks deliveries and turns what is good into facts; the rest goes to quarantine with its reasons. */
@Command(
        name = "load",
        description = {
            "Check deliveries and turn them into facts; what is wrong goes to quarantine with its reasons.",
            "Exit code 1 when a delivery cannot be read as declared, or most rows of a table were refused."
        },
        mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "DELIVERY", description = "folder of a delivery")
    private List<Path> deliveries;

    @Mixin
    private StoreOption store;

    @Mixin
    private KeyOption key;

    @Mixin
    private MasterOption master;

    @Override
    public Integer call() throws IOException {
        try (var spark = master.session()) {
            var intake = new Intake(spark, Contracts.load(), key.key());
            var report = intake.load(deliveries, store.layout(), new ConsoleProgress());
            System.out.println(report.text());
            Deeds.loaded(store.layout());
            return report.isMostlyRefused() ? ExitCode.REFUSED_DATA : ExitCode.DONE;
        }
    }
}
