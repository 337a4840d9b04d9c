package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.analysis.Analysis;
import cat.impulsem.warehouse.analysis.AnalysisCsv;
import cat.impulsem.warehouse.analysis.AnalysisRequest;
import cat.impulsem.warehouse.analysis.AnalysisValue;
import cat.impulsem.warehouse.analysis.AnalysisValues;
import cat.impulsem.warehouse.analysis.Declared;
import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Standpoint;
import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.Values;
import cat.impulsem.warehouse.engine.ValuesCsv;
import cat.impulsem.warehouse.engine.ValuesRequest;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.text.DataKind;
import cat.impulsem.warehouse.text.Language;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells everything about one indicator or analysis, down to the files that its figures come from. */
@Command(
        name = "explain",
        description = {
            "Tell everything about one indicator or analysis: meaning, formula, what may be added up, target, protection.",
            "With a store: from which facts, deliveries and files its figures come; with --unit and --period, of one figure."
        },
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "id of the indicator or analysis, such as L1.A or B1")
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
        Declared declared = Declared.load();
        Optional<Indicator> indicator = declared.indicator(id);
        if (indicator.isPresent()) {
            explain(indicator.get(), declared);
        } else {
            explain(declared.analyses().get(id));
        }
        return ExitCode.DONE;
    }

    private void explain(Indicator indicator, Declared declared) {
        List<Indicator> versions = declared.indicators().versions().of(indicator.id());
        System.out.print(new Explanation(indicator, versions, language).text());
        if (isLoaded()) {
            printFigure(kind -> ValuesCsv.of(List.of(figure(indicator)), kind));
            Indicator.Formula formula = indicator.formula();
            printChain(formula.sources(), formula.usesBaseline(), formula.lookbackMonths());
        }
    }

    private void explain(Analysis analysis) {
        System.out.print(new AnalysisExplanation(analysis, language).text());
        if (isLoaded()) {
            printFigure(kind -> AnalysisCsv.of(figures(analysis), kind));
            Analysis.Formula formula = analysis.formula();
            printChain(formula.sources(), formula.usesBaseline(), formula.lookbackMonths());
        }
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

    private void printFigure(Function<DataKind, String> csv) {
        if (Simulated.in(store.layout())) {
            System.out.println("\nSimulated data: what follows is of a made-up city.");
        }
        if (unit != null) {
            Deeds.exported(
                    store.layout(),
                    "explain",
                    Map.of("of", id, "unit", unit, "period", period.toString(), "zone", "restricted"));
            System.out.print(
                    "\nFigure (unprotected)\n" + OutputFormat.TABLE.print(csv.apply(Simulated.kindOf(store.layout()))));
        }
    }

    private void printChain(List<String> sources, boolean usesBaseline, int lookbackMonths) {
        System.out.print(InputChain.of(sources, store.layout(), months(usesBaseline, lookbackMonths))
                .text());
    }

    // The baseline lies in the same months of another year, which only the facts know: then every file is named.
    private List<Period> months(boolean usesBaseline, int lookbackMonths) {
        return period == null || usesBaseline
                ? List.of()
                : List.of(Period.range(period.first().minusMonths(lookbackMonths), period.last()));
    }

    private ValueRow figure(Indicator indicator) {
        ValuesRequest request = new ValuesRequest(indicator.id(), level(), period, Optional.empty(), ViewMode.IS);
        try (DuckDbEngine engine = DuckDbEngine.open()) {
            return ofUnit(Values.of(request, store.layout(), engine), ValueRow::unit)
                    .getFirst();
        }
    }

    private List<AnalysisValue> figures(Analysis analysis) {
        AnalysisRequest request =
                new AnalysisRequest(analysis.id(), level(), period, Optional.empty(), ViewMode.IS, Standpoint.TODAY);
        try (DuckDbEngine engine = DuckDbEngine.open()) {
            return ofUnit(AnalysisValues.of(request, store.layout(), engine), AnalysisValue::unit);
        }
    }

    private <T> List<T> ofUnit(List<T> figures, Function<T, Unit> unitOf) {
        List<T> found = figures.stream()
                .filter(one -> unitOf.apply(one).code().equals(code()))
                .toList();
        if (found.isEmpty()) {
            String known = figures.stream()
                    .map(one -> unitOf.apply(one).code())
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw new UsageException(
                    "no " + level().name().toLowerCase(Locale.ROOT) + " \"" + code() + "\"; there are " + known);
        }
        return found;
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
