package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.Values;
import cat.impulsem.warehouse.engine.ValuesCsv;
import cat.impulsem.warehouse.engine.ValuesRequest;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.text.Language;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells everything about one indicator, down to the files that its figures come from. */
@Command(
        name = "explain",
        description = {
            "Tell everything about one indicator: meaning, formula, what may be added up, target, protection.",
            "With a store: from which facts, deliveries and files its figures come; with --unit and --period, of one figure."
        },
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "id of the indicator, such as L1.A")
    private String id;

    @Mixin
    private StoreOption store;

    @Option(names = "--unit", paramLabel = "CODE", description = "city, a district such as 06, or a centre such as c17")
    private String unit;

    @Option(names = "--period", converter = PeriodConverter.class, description = "months, as 2024-04 or 2024")
    private Period period;

    @Option(names = "--language", defaultValue = "CA", description = "language of texts: ca, es, en (default: ca)")
    private Language language;

    @Override
    public Integer call() {
        if ((unit == null) != (period == null)) {
            throw new UsageException("--unit and --period belong together");
        }
        Indicator indicator = IndicatorCatalogue.load().get(id);
        System.out.print(new Explanation(indicator, language).text());
        if (Files.exists(store.layout().currentLoad())) {
            printChain(indicator);
        } else if (unit != null) {
            throw new UsageException("nothing is loaded in " + store.folder());
        } else {
            System.out.println("\nNothing is loaded in " + store.folder() + ", so there are no files to name.");
        }
        return ExitCode.DONE;
    }

    private void printChain(Indicator indicator) {
        if (Simulated.in(store.layout())) {
            System.out.println("\nSimulated data: what follows is of a made-up city.");
        }
        if (unit != null) {
            System.out.print("\nFigure (unprotected)\n"
                    + OutputFormat.TABLE.print(
                            ValuesCsv.of(List.of(figure(indicator)), Simulated.kindOf(store.layout()))));
        }
        System.out.print(
                InputChain.of(indicator, store.layout(), months(indicator)).text());
    }

    // The baseline lies in the same months of another year, which only the facts know: then every file is named.
    private List<Period> months(Indicator indicator) {
        if (period == null || indicator.formula().usesBaseline()) {
            return List.of();
        }
        return List.of(
                Period.range(period.first().minusMonths(indicator.formula().lookbackMonths()), period.last()));
    }

    private ValueRow figure(Indicator indicator) {
        ValuesRequest request = new ValuesRequest(indicator.id(), level(), period, Optional.empty(), ViewMode.IS);
        try (DuckDbEngine engine = DuckDbEngine.open()) {
            List<ValueRow> rows = Values.of(request, store.layout(), engine);
            return rows.stream()
                    .filter(row -> row.unit().code().equals(code()))
                    .findFirst()
                    .orElseThrow(() -> new UsageException("no " + level().name().toLowerCase(Locale.ROOT) + " \""
                            + code()
                            + "\"; there are "
                            + String.join(
                                    ", ",
                                    rows.stream().map(row -> row.unit().code()).toList())));
        }
    }

    private Level level() {
        if (unit.equals("city")) {
            return Level.CITY;
        }
        return unit.startsWith("c") ? Level.CENTRE : Level.DISTRICT;
    }

    private String code() {
        return level() == Level.CENTRE ? unit.substring(1) : unit;
    }
}
