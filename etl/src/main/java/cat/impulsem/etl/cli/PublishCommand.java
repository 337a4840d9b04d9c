package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.release.PublishOptions;
import cat.impulsem.warehouse.release.Publisher;
import java.nio.file.Files;
import java.time.Month;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Computes the indicators and publishes a snapshot. */
@Command(
        name = "publish",
        description = "Compute the indicators, hide what could show a person, and publish a new snapshot.",
        mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store;

    @Option(
            names = "--baseline-year",
            description = "year that regained time is measured against (default: first complete calendar year)")
    private Integer baselineYear;

    @Option(
            names = "--plan-year-start",
            defaultValue = "1",
            description = "month in which the years of the plan start, 1 to 12 (default: 1, the calendar years)")
    private int planStart;

    @Override
    public Integer call() {
        if (!Files.exists(store.layout().currentLoad())) {
            throw new UsageException("nothing is loaded in " + store.folder() + "; run './impulsem load' first");
        }
        PublishOptions options = PublishOptions.now(CodeVersion.current(), Simulated.in(store.layout()));
        if (planStart < 1 || planStart > 12) {
            throw new UsageException("--plan-year-start is a month, 1 to 12");
        }
        options = options.withPlanStart(Month.of(planStart));
        if (baselineYear != null) {
            options = options.withBaselineYear(baselineYear);
        }
        System.out.println(Publisher.publish(store.layout(), options, new ConsoleProgress())
                .text());
        Deeds.published(store.layout());
        return ExitCode.DONE;
    }
}
