package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.text.Language;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells everything about one indicator or analysis, down to the files that its figures come from. */
@Command(
        name = "explain",
        description = {
            "Tell everything about one indicator or analysis: meaning, formula, what may be added up, target, protection.",
            "With a store: from which facts, deliveries and files its figures come; with --unit and --period, of one figure;",
            "with --snapshot, of a released figure."
        },
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "id of the indicator or analysis, such as L1.A or B1")
    private String id;

    @Mixin
    private StoreOption store;

    @Option(
            names = "--unit",
            paramLabel = "CODE",
            description = "city, a district such as 06 or d06, or a centre such as c17")
    private String unit;

    @Option(names = "--period", converter = PeriodConverter.class, description = "months, as 2024-04 or 2024")
    private Period period;

    @Mixin
    private Viewpoint view;

    @Option(
            names = "--snapshot",
            paramLabel = "ID",
            description =
                    "the load that this snapshot was made of, and the figure that it released; without it, the load"
                            + " in force")
    private String snapshot;

    @Option(names = "--language", defaultValue = "CA", description = "language of texts: ca, es, en (default: ca)")
    private Language language;

    @Override
    public Integer call() {
        if ((unit == null) != (period == null)) {
            throw new UsageException("--unit and --period belong together");
        }
        Optional<UnitPeriod> asked = unit == null ? Optional.empty() : Optional.of(new UnitPeriod(unit, period));
        Subject subject = Subject.of(id, Optional.ofNullable(period));
        System.out.print(subject.text(language));
        if (snapshot != null) {
            asked.ifPresent(one -> noteDown(one, "released"));
            System.out.print(new ReleasedChain(store.layout(), snapshot, view, subject).text(asked));
        } else if (isLoaded()) {
            asked.ifPresent(one -> noteDown(one, "restricted"));
            System.out.print(new LoadedChain(store.layout(), view, subject).text(asked));
        }
        return ExitCode.DONE;
    }

    private boolean isLoaded() {
        if (Files.exists(store.layout().currentLoad())) {
            return true;
        }
        if (unit != null) {
            throw new UsageException("nothing is loaded in " + store.folder());
        }
        System.out.println("\nNothing is loaded in " + store.folder() + ", so there are no files to name.");
        return false;
    }

    private void noteDown(UnitPeriod asked, String zone) {
        Deeds.exported(
                store.layout(),
                "explain",
                Map.of("of", id, "unit", asked.unit(), "period", asked.period().toString(), "zone", zone));
    }
}
