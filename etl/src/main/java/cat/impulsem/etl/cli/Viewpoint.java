package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.engine.Standpoint;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Period;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of how the figures of a store are looked at. */
final class Viewpoint {
    @Option(
            names = "--baseline",
            converter = PeriodConverter.class,
            description = "baseline of what has one (default: the same months of the first complete calendar year)")
    private Period baseline;

    @Option(
            names = "--as",
            defaultValue = "is",
            converter = SeenAs.Converter.class,
            description = "centres as they are today (is), as they were (was), or as they were on a day such as"
                    + " 2023-06-30 (default: is)")
    private SeenAs seen;

    @Option(
            names = "--known",
            paramLabel = "DATE",
            description = "figures as known on that day: what was recorded later is left out")
    private LocalDate known;

    ViewMode mode() {
        return seen.mode();
    }

    Standpoint standpoint() {
        return new Standpoint(seen.day(), known);
    }

    /** The day up to which records count, or null for all. */
    LocalDate known() {
        return known;
    }

    /** The baseline that was asked for, if any was. */
    Optional<Period> baseline() {
        return Optional.ofNullable(baseline);
    }

    /** Whether a snapshot can hold what is seen from here. */
    boolean isReleased() {
        return baseline == null && known == null && seen.day() == null;
    }

    /** The baseline of a period; null where the data have no complete year. */
    Period baseline(StoreFacts facts, Period period) {
        return baseline()
                .orElseGet(() ->
                        facts.firstCompleteYear().map(period::sameMonthsOf).orElse(null));
    }
}
