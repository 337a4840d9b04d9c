package cat.impulsem.warehouse.release;

import cat.impulsem.warehouse.analysis.Additivity;
import cat.impulsem.warehouse.analysis.Analysis;
import cat.impulsem.warehouse.analysis.AnalysisCatalogue;
import cat.impulsem.warehouse.analysis.AnalysisRelease;
import cat.impulsem.warehouse.analysis.CodeLists;
import cat.impulsem.warehouse.analysis.Dimension;
import cat.impulsem.warehouse.analysis.Grain;
import cat.impulsem.warehouse.analysis.Measure;
import cat.impulsem.warehouse.analysis.Minimum;
import cat.impulsem.warehouse.analysis.WholeUnits;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.seal.Breakdown;
import cat.impulsem.warehouse.text.LocalText;
import cat.impulsem.warehouse.text.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rows of the tables of analyses.
 *
 * @param texts what people read about each
 * @param dimensions what figures are divided by
 * @param codes categories
 * @param measures figures of each row
 * @param values protected values
 * @param breakdowns those about people, for the ledger
 * @param report what is hidden of them and why, for an operator
 */
record ReleasedAnalyses(
        List<Object[]> texts,
        List<Object[]> dimensions,
        List<Object[]> codes,
        List<Object[]> measures,
        List<Object[]> values,
        List<Breakdown> breakdowns,
        List<BreakdownLine> report) {

    static ReleasedAnalyses of(
            AnalysisCatalogue catalogue,
            StoreFacts facts,
            Integer baselineYear,
            Release.Protected indicators,
            Progress progress) {
        CodeLists lists = new CodeLists(facts);
        AnalysisRelease release =
                new AnalysisRelease(facts, lists, indicators.proof().hiddenElsewhere());
        ReleasedAnalyses rows = new ReleasedAnalyses(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        for (Analysis analysis : catalogue.all()) {
            progress.step("analysis " + analysis.id());
            rows.describe(analysis, lists);
            ReleasedBreakdown breakdown = new ReleasedBreakdown(
                    analysis, baselineYear, indicators.proof().earlier(analysis.id()));
            AnalysisRelease.Released released = release.values(analysis, baselineYear, breakdown.before());
            rows.add(analysis, breakdown.of(released), released);
        }
        return rows;
    }

    private void add(Analysis analysis, Breakdown breakdown, AnalysisRelease.Released released) {
        breakdown.rows().forEach(row -> values.add(row(analysis, row)));
        if (WholeUnits.applyTo(analysis)) {
            breakdowns.add(breakdown);
            report.add(BreakdownLine.of(analysis, breakdown, released));
        }
    }

    /** Rows by table of the snapshot. */
    Map<String, List<Object[]>> tables() {
        return Map.of(
                "analyses", texts,
                "analysis_dimensions", dimensions,
                "analysis_codes", codes,
                "analysis_measures", measures,
                "analysis_values", values);
    }

    private void describe(Analysis analysis, CodeLists lists) {
        texts.add(text(analysis));
        List<Dimension> all = analysis.formula().dimensions();
        for (int i = 0; i < all.size(); i++) {
            Dimension dimension = all.get(i);
            dimensions.add(labelled(dimension.label(), analysis.id(), i + 1, dimension.column(), dimension.total()));
            describeCodes(analysis, i + 1, lists.of(dimension));
        }
        List<Measure> figures = analysis.formula().measures();
        for (int i = 0; i < figures.size(); i++) {
            measures.add(measure(analysis, figures.get(i), i + 1));
        }
    }

    private void describeCodes(Analysis analysis, int dimension, Map<String, LocalText> labels) {
        int position = 0;
        for (Map.Entry<String, LocalText> code : labels.entrySet()) {
            position++;
            codes.add(labelled(code.getValue(), analysis.id(), dimension, code.getKey(), position));
        }
    }

    private static Object[] text(Analysis one) {
        List<Object> row = new ArrayList<>(Arrays.asList(one.id(), one.version(), one.validFrom(), one.position()));
        for (LocalText text :
                List.of(one.texts().name(), one.texts().question(), one.texts().reading())) {
            row.addAll(Arrays.asList(text.ca(), text.es(), text.en()));
        }
        row.add(one.release().levels().stream().map(Level::key).collect(Collectors.joining(", ")));
        row.add(one.release().grains().stream().map(Grain::key).collect(Collectors.joining(", ")));
        row.add(one.release().sensitivity().name().toLowerCase(Locale.ROOT));
        row.add(String.join(", ", one.formula().sources()));
        row.add(one.formula().sql());
        row.add(one.line());
        row.add(one.release().minimums().stream().map(ReleasedAnalyses::minimum).collect(Collectors.joining(", ")));
        return row.toArray();
    }

    private static String minimum(Minimum one) {
        String row = one.minimum() + " " + one.column() + (one.evenly() ? " evenly" : "");
        return one.whole() == 0 ? row : row + ", " + one.whole() + " " + one.column() + " in all";
    }

    private static Object[] measure(Analysis analysis, Measure measure, int position) {
        return labelled(
                measure.label(),
                analysis.id(),
                measure.column(),
                position,
                measure.unit(),
                measure.decimals(),
                key(measure.overCentres()),
                key(measure.overCategories()),
                key(measure.overTime()));
    }

    private static String key(Additivity additivity) {
        return additivity.name().toLowerCase(Locale.ROOT);
    }

    private static Object[] labelled(LocalText label, Object... columns) {
        List<Object> row = new ArrayList<>(Arrays.asList(columns));
        row.addAll(Arrays.asList(label.ca(), label.es(), label.en()));
        return row.toArray();
    }

    private static Object[] row(Analysis analysis, Breakdown.Shown row) {
        return new Object[] {
            analysis.id(),
            row.mode(),
            row.level(),
            row.unit(),
            row.grain(),
            LocalDate.parse(row.start()),
            LocalDate.parse(row.end()),
            row.first(),
            row.second(),
            row.measure(),
            row.value(),
            row.state(),
            row.reason(),
            row.coverage(),
            row.flags(),
            analysis.version()
        };
    }
}
