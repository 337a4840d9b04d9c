package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.analysis.Analysis;
import cat.impulsem.warehouse.analysis.AnalysisCatalogue;
import cat.impulsem.warehouse.analysis.AnalysisCsv;
import cat.impulsem.warehouse.analysis.AnalysisRequest;
import cat.impulsem.warehouse.analysis.AnalysisValue;
import cat.impulsem.warehouse.analysis.AnalysisValues;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Provenance;
import cat.impulsem.warehouse.engine.PublishedTableCsv;
import cat.impulsem.warehouse.engine.SqlEngine;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.Values;
import cat.impulsem.warehouse.engine.ValuesCsv;
import cat.impulsem.warehouse.engine.ValuesRequest;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.LoadRecord;
import cat.impulsem.warehouse.text.DataKind;
import cat.impulsem.warehouse.text.Language;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints figures straight from the unprotected store, for operators. */
@Command(
        name = "values",
        description = {
            "Print figures of indicators or analyses, or a published table, from the unprotected store.",
            "For operators: nothing is hidden here. 'export' prints what is published."
        },
        mixinStandardHelpOptions = true)
final class ValuesCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store;

    @ArgGroup(multiplicity = "1")
    private What what;

    @Option(names = "--level", defaultValue = "CENTRE", description = "city, district or centre (default: centre)")
    private Level level;

    @Option(
            names = "--period",
            converter = PeriodConverter.class,
            description = "months, as 2024-04, 2024-04..2024-06, 2024, the quarter 2024-Q2, the school year 2023/24"
                    + " or the plan year plan-2024-07 that starts in July; needed with --indicator and"
                    + " --analysis")
    private Period period;

    @Mixin
    private Viewpoint view;

    @Option(
            names = "--sum",
            split = ",",
            paramLabel = "UNIT",
            description =
                    "codes of units to add up; what must not be added up says why, with bounds where there are any")
    private List<String> sum;

    @Option(names = "--engine", defaultValue = "DUCKDB", description = "duckdb or spark (default: duckdb)")
    private EngineChoice engine;

    @Option(
            names = "--compare-engines",
            description = "compute on both engines; one line for each indicator or analysis says how many cells both"
                    + " gave, how many differ and by how much at most")
    private boolean comparesEngines;

    @Option(names = "--format", defaultValue = "CSV", description = "csv or table (default: csv)")
    private OutputFormat format;

    @Option(names = "--language", defaultValue = "CA", description = "language of the labels of tables: ca, es, en")
    private Language language;

    @Override
    public Integer call() {
        if (!Files.exists(store.layout().currentLoad())) {
            throw new UsageException("nothing is loaded in " + store.folder());
        }
        if (Simulated.in(store.layout())) {
            System.err.println("Simulated data");
        }
        Deeds.exported(store.layout(), "values", asked());
        if (comparesEngines) {
            return compareEngines();
        }
        try (SqlEngine opened = engine.open()) {
            System.out.print(format.print(csv(opened)));
        }
        return ExitCode.DONE;
    }

    /** What is read here is not protected, so that it is written down before anything is printed. */
    private Map<String, String> asked() {
        List<String> of =
                what.table != null ? List.of(what.table) : what.analyses != null ? what.analyses : what.indicators;
        return Map.of(
                "of",
                String.join(",", of),
                "level",
                level.key(),
                "period",
                period == null ? "all" : period.toString(),
                "zone",
                "restricted");
    }

    private int compareEngines() {
        requirePeriod();
        EngineComparison comparison = EngineComparison.of(figures(EngineChoice.DUCKDB), figures(EngineChoice.SPARK));
        System.out.print(format.print(comparison.csv()));
        return comparison.agrees() ? ExitCode.DONE : ExitCode.INTERNAL;
    }

    private List<EngineComparison.Figure> figures(EngineChoice choice) {
        try (SqlEngine opened = choice.open()) {
            return what.analyses == null
                    ? rows(ids(), opened).stream().map(EngineComparison::figure).toList()
                    : analysed(opened).stream().map(EngineComparison::figure).toList();
        }
    }

    private void requirePeriod() {
        if (period == null || what.table != null) {
            throw new UsageException("--indicator and --analysis need --period, such as --period 2024-04..2024-06");
        }
    }

    private String csv(SqlEngine opened) {
        DataKind kind = Simulated.kindOf(store.layout());
        Provenance from =
                new Provenance(LoadRecord.inForce(store.layout()).orElseThrow().loadId(), view.known(), kind);
        if (what.table != null) {
            return PublishedTableCsv.of(Values.table(what.table, store.layout()), language, kind);
        }
        requirePeriod();
        if (what.analyses != null) {
            return AnalysisCsv.of(analysed(opened), from);
        }
        List<ValueRow> rows = rows(ids(), opened);
        return ValuesCsv.of(sum == null ? rows : Values.sum(rows, sum), from);
    }

    private List<ValueRow> rows(List<String> ids, SqlEngine opened) {
        ValuesRequest request =
                new ValuesRequest(ids.getFirst(), level, period, view.baseline(), view.mode(), view.standpoint());
        return ids.size() == 1
                ? Values.of(request, store.layout(), opened)
                : Values.ofAll(ids, request, store.layout(), opened);
    }

    private List<AnalysisValue> analysed(SqlEngine opened) {
        return analyses().stream()
                .map(id -> new AnalysisRequest(id, level, period, view.baseline(), view.mode(), view.standpoint()))
                .flatMap(request -> AnalysisValues.of(request, store.layout(), opened).stream())
                .toList();
    }

    private List<String> analyses() {
        if (!what.analyses.equals(List.of("all"))) {
            return what.analyses;
        }
        Map<Boolean, List<String>> canBeAsked = AnalysisCatalogue.load().all().stream()
                .collect(Collectors.partitioningBy(
                        one -> level == Level.DISTRICT || !one.isByDistrict(),
                        Collectors.mapping(Analysis::id, Collectors.toList())));
        canBeAsked.get(false).forEach(id -> System.err.println(id + " is left out: it can be asked of districts only"));
        return canBeAsked.get(true);
    }

    private List<String> ids() {
        return what.indicators.equals(List.of("all"))
                ? IndicatorCatalogue.load().ids()
                : what.indicators;
    }

    /** Indicators, analyses or a table. */
    static final class What {
        @Option(names = "--indicator", split = ",", paramLabel = "ID", description = "ids of indicators, or all")
        private List<String> indicators;

        @Option(names = "--analysis", split = ",", paramLabel = "ID", description = "ids of analyses, or all")
        private List<String> analyses;

        @Option(names = "--table", paramLabel = "NAME", description = "a published table: participation")
        private String table;
    }
}
