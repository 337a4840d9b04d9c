package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.analysis.Analysis;
import cat.impulsem.warehouse.analysis.AnalysisCsv;
import cat.impulsem.warehouse.analysis.AnalysisRequest;
import cat.impulsem.warehouse.analysis.AnalysisValue;
import cat.impulsem.warehouse.analysis.AnalysisValues;
import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.IndexPart;
import cat.impulsem.warehouse.engine.ParquetFiles;
import cat.impulsem.warehouse.engine.Provenance;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.engine.Unit;
import cat.impulsem.warehouse.engine.UnitValues;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ValuesCsv;
import cat.impulsem.warehouse.indicator.Guard;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.LoadRecord;
import cat.impulsem.warehouse.store.StoreLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A figure of the load in force, worked out, and the way back from it to the files. */
final class LoadedChain {
    private final StoreLayout store;
    private final Viewpoint view;
    private final Subject subject;
    private final LoadRecord load;

    /** Something must be loaded. */
    LoadedChain(StoreLayout store, Viewpoint view, Subject subject) {
        this.store = store;
        this.view = view;
        this.subject = subject;
        this.load = LoadRecord.inForce(store).orElseThrow();
    }

    String text(Optional<UnitPeriod> asked) {
        String head = Simulated.in(store) ? "\nSimulated data: what follows is of a made-up city.\n" : "";
        return head + asked.map(this::figure).orElseGet(this::everything);
    }

    private String everything() {
        return chain(null, null, subject.isDerived() ? indicatorsWithTargets() : List.of(), Set.of());
    }

    private List<String> indicatorsWithTargets() {
        List<Path> targets = ParquetFiles.under(StoreFacts.currentFacts(store).resolve("targets"));
        if (targets.isEmpty()) {
            return List.of();
        }
        try (DuckDbEngine engine = DuckDbEngine.open()) {
            return engine
                    .query("select distinct indicator_id from read_parquet(" + DeliveryLedger.list(targets)
                            + ") order by indicator_id")
                    .stream()
                    .map(row -> (String) row.getFirst())
                    .filter(id -> subject.indicators()
                            .find(id)
                            .filter(one -> !one.formula().isDerived())
                            .isPresent())
                    .toList();
        }
    }

    private String figure(UnitPeriod asked) {
        try (DuckDbEngine engine = DuckDbEngine.open()) {
            return subject.indicator()
                    .map(indicator -> of(indicator, asked, engine))
                    .orElseGet(() -> of(subject.analysis(), asked, engine));
        }
    }

    private String of(Indicator indicator, UnitPeriod asked, DuckDbEngine engine) {
        StoreFacts facts = StoreFacts.open(store, engine, subject.indicators(), List.of(indicator), view.standpoint());
        Period baseline = view.baseline(facts, asked.period());
        UnitValues values = new UnitValues(facts);
        ValueRow row = asked.of(
                        values.rows(indicator, view.mode(), asked.level(), asked.period(), baseline), ValueRow::unit)
                .getFirst();
        List<String> parts = subject.isDerived()
                ? values
                        .parts(indicator, view.mode(), asked.level(), asked.period(), baseline)
                        .getOrDefault(row.unit().key(), List.of())
                        .stream()
                        .map(IndexPart::indicator)
                        .toList()
                : List.of();
        return print(ValuesCsv.of(List.of(row), provenance()))
                + chain(asked.period(), baseline, parts, centres(facts, row.unit()));
    }

    private String of(Analysis analysis, UnitPeriod asked, DuckDbEngine engine) {
        List<Indicator> needed = analysis.formula().guard() == Guard.NONE
                ? List.of()
                : List.of(subject.indicators().get(StoreFacts.RECORDING_COVERAGE));
        StoreFacts facts =
                StoreFacts.open(store, engine, subject.indicators(), needed, analysis.queries(), view.standpoint());
        Period baseline = view.baseline(facts, asked.period());
        AnalysisRequest request = new AnalysisRequest(
                analysis.id(), asked.level(), asked.period(), view.baseline(), view.mode(), view.standpoint());
        List<AnalysisValue> rows = asked.of(AnalysisValues.of(analysis, request, baseline, facts), AnalysisValue::unit);
        return print(AnalysisCsv.of(rows, provenance()))
                + chain(
                        asked.period(),
                        baseline,
                        List.of(),
                        centres(facts, rows.getFirst().unit()));
    }

    private Set<Integer> centres(StoreFacts facts, Unit unit) {
        return facts.centresOf(unit, view.mode());
    }

    private Provenance provenance() {
        return new Provenance(load.loadId(), view.known(), Simulated.kindOf(store));
    }

    private static String print(String csv) {
        return "\nFigure (unprotected)\n" + OutputFormat.TABLE.print(csv);
    }

    private String chain(Period period, Period baseline, List<String> parts, Set<Integer> centres) {
        return "\nWhere it comes from (load " + load.loadId() + ", which is in force; "
                + ReleasedLoad.published(store)
                        .map(released -> "the published snapshot " + released.snapshot() + " was made of "
                                + (released.load().loadId().equals(load.loadId())
                                        ? "it"
                                        : "load " + released.load().loadId() + ": see --snapshot"))
                        .orElse("nothing is published")
                + ")\n"
                + new InputChain(subject.inputs(period, baseline, parts), load, new ReadRows(store, centres)).text();
    }
}
