package cat.impulsem.warehouse.analysis;

import cat.impulsem.warehouse.engine.ExampleRun;
import cat.impulsem.warehouse.engine.SqlEngine;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the examples of analyses on an engine. */
public final class AnalysisExampleRun {
    private final ExampleRun examples;

    public AnalysisExampleRun(IndicatorCatalogue catalogue, SqlEngine engine) {
        this.examples = new ExampleRun(catalogue, engine);
    }

    /** What the query makes of the rows of an example, with all its columns; by centre and code. */
    public List<AnalysisExample.Expected> rows(Analysis analysis, AnalysisExample example) {
        int dimensions = analysis.formula().dimensions().size();
        return examples.rows(analysis.query(), example.given(), example.period(), example.baseline()).stream()
                .map(row -> new AnalysisExample.Expected(
                        row.getFirst() == null ? 0 : ((Number) row.getFirst()).intValue(),
                        row.subList(1, 1 + dimensions).stream()
                                .map(String::valueOf)
                                .toList(),
                        values(analysis.numbers(), row.subList(1 + dimensions, row.size()))))
                .sorted(ORDER)
                .toList();
    }

    /** The order in which rows are compared. */
    public static final Comparator<AnalysisExample.Expected> ORDER = Comparator.comparing(
                    AnalysisExample.Expected::centre)
            .thenComparing(row -> row.codes().toString());

    private static Map<String, Double> values(List<String> columns, List<Object> row) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), row.get(i) == null ? null : ((Number) row.get(i)).doubleValue());
        }
        return values;
    }
}
