package cat.impulsem.dashboard.wire;

import cat.impulsem.warehouse.analysis.AnalysisRequest;
import cat.impulsem.warehouse.analysis.AnalysisValue;
import cat.impulsem.warehouse.analysis.AnalysisValues;
import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.Standpoint;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.snapshot.SnapshotStore;
import cat.impulsem.warehouse.store.StoreLayout;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a release hides of breakdowns of time and of people, asked of the facts once more for the whole year. */
final class HiddenOfAnalyses {
    static final List<String> ANALYSES = List.of("R17.time", "R17.channel", "R17.subject");
    private static final Period YEAR = Period.year(2024);

    private HiddenOfAnalyses() {}

    /**
     * A hidden figure.
     *
     * @param analysis id of its analysis
     * @param figure the figure
     */
    record Value(String analysis, double figure) {}

    static List<Value> of(Path store) {
        Set<String> hidden = hidden(store);
        List<Value> values = new ArrayList<>();
        try (DuckDbEngine engine = DuckDbEngine.open()) {
            for (String analysis : ANALYSES) {
                for (Level level : List.of(Level.CENTRE, Level.DISTRICT)) {
                    values(analysis, level, store, engine).stream()
                            .filter(value -> value.value() != null && hidden.contains(key(value)))
                            .filter(value -> !isAllRecorded(value))
                            .forEach(value -> values.add(new Value(analysis, value.value())));
                }
            }
        }
        return values;
    }

    private static List<AnalysisValue> values(String analysis, Level level, Path store, DuckDbEngine engine) {
        AnalysisRequest request =
                new AnalysisRequest(analysis, level, YEAR, Optional.empty(), ViewMode.IS, Standpoint.TODAY);
        return AnalysisValues.of(request, new StoreLayout(store), engine);
    }

    /** How much time a team recorded in all is no secret. */
    private static boolean isAllRecorded(AnalysisValue value) {
        return value.analysis().equals("R17.time") && value.code(0).equals("ALL");
    }

    private static String key(AnalysisValue value) {
        return String.join(
                ";",
                value.analysis(),
                value.unit().level().key(),
                value.unit().code(),
                value.code(0),
                value.code(1),
                value.measure(),
                "");
    }

    private static Set<String> hidden(Path store) {
        SnapshotStore snapshots = new SnapshotStore(new StoreLayout(store));
        Path file = snapshots.folder(snapshots.current().orElseThrow()).resolve("analysis_values.parquet");
        try {
            return FileText.read(
                            "(select analysis_id, level, unit_code, code_1, code_2, measure from read_parquet('" + file
                                    + "') where state = 'suppressed' and view_mode = 'is' and period_start = date '2024-01-01'"
                                    + " and period_end = date '2025-01-01')")
                    .lines()
                    .collect(Collectors.toSet());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
