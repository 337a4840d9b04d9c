package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.release.PublishOptions;
import cat.impulsem.warehouse.store.StoreLayout;
import java.time.Month;
import picocli.CommandLine.Option;

/** How a release is made; the same for whoever tries it out and whoever makes it. */
final class ReleaseOptions {
    @Option(
            names = "--baseline-year",
            description = "year that regained time is measured against (default: first complete calendar year)")
    private Integer baselineYear;

    @Option(
            names = "--plan-year-start",
            defaultValue = "1",
            description = "month in which the years of the plan start, 1 to 12 (default: 1, the calendar years)")
    private int planStart;

    PublishOptions of(StoreLayout store) {
        if (planStart < 1 || planStart > 12) {
            throw new UsageException("--plan-year-start is a month, 1 to 12");
        }
        PublishOptions options =
                PublishOptions.now(CodeVersion.current(), Simulated.in(store)).withPlanStart(Month.of(planStart));
        return baselineYear == null ? options : options.withBaselineYear(baselineYear);
    }
}
