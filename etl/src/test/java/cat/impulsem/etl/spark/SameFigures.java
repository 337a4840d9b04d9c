package cat.impulsem.etl.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cat.impulsem.warehouse.analysis.Analysis;
import cat.impulsem.warehouse.analysis.AnalysisRequest;
import cat.impulsem.warehouse.analysis.AnalysisRun;
import cat.impulsem.warehouse.analysis.AnalysisValue;
import cat.impulsem.warehouse.analysis.AnalysisValues;
import cat.impulsem.warehouse.analysis.CodeLists;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.SqlEngine;
import cat.impulsem.warehouse.engine.Standpoint;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.engine.UnitValues;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.engine.Window;
import cat.impulsem.warehouse.indicator.FactQuery;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.StoreLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All figures of a store, and whether two engines agree on them. */
final class SameFigures {
    private static final double TOLERANCE = 1e-9;
    private static final int BASELINE = 2023;
    private static final String PIECES = "select centre_id, count(*), sum(num * 1e0), sum(den * 1e0),"
            + " sum(num * 1e0 * num), sum(num * 1e0 * den), sum(den * 1e0 * den) from (%s) pieces"
            + " group by centre_id order by centre_id";

    private SameFigures() {}

    /**
     * What is asked.
     *
     * @param modes views of history
     * @param levels levels
     * @param periods periods, as text
     */
    record Scope(List<ViewMode> modes, List<Level> levels, List<String> periods) {
        List<Window> windows() {
            return Window.of(periods.stream().map(Period::parse).toList(), BASELINE);
        }
    }

    /** Figures of indicators; what several scopes need is asked once. */
    static List<ValueRow> rows(SqlEngine engine, StoreLayout store, List<Indicator> indicators, List<Scope> scopes) {
        List<Window> windows = scopes.stream()
                .flatMap(scope -> scope.windows().stream())
                .distinct()
                .toList();
        StoreFacts facts = StoreFacts.open(store, engine, IndicatorCatalogue.load(), indicators);
        UnitValues values = new UnitValues(facts, windows);
        List<ValueRow> rows = new ArrayList<>();
        for (Scope scope : scopes) {
            for (ViewMode mode : scope.modes()) {
                for (Level level : scope.levels()) {
                    for (Indicator indicator : indicators) {
                        scope.windows()
                                .forEach(window -> rows.addAll(
                                        values.rows(indicator, mode, level, window.period(), window.baseline())));
                    }
                }
            }
        }
        return rows;
    }

    /** Figures of analyses, each on the lowest of its levels. */
    static List<AnalysisValue> analysed(
            SqlEngine engine, StoreLayout store, List<Analysis> analyses, List<String> periods) {
        IndicatorCatalogue catalogue = IndicatorCatalogue.load();
        List<FactQuery> queries =
                analyses.stream().flatMap(one -> one.queries().stream()).toList();
        List<Indicator> coverage = List.of(catalogue.get(StoreFacts.RECORDING_COVERAGE));
        StoreFacts facts = StoreFacts.open(store, engine, catalogue, coverage, queries);
        List<Period> planned = periods.stream()
                .map(Period::parse)
                .flatMap(period -> Stream.of(period, period.sameMonthsOf(BASELINE)))
                .toList();
        AnalysisRun run = new AnalysisRun(facts, new CodeLists(facts), planned);
        List<AnalysisValue> values = new ArrayList<>();
        for (Analysis analysis : analyses) {
            Level level = analysis.release().levels().getFirst();
            for (String text : periods) {
                Period period = Period.parse(text);
                AnalysisRequest request = new AnalysisRequest(
                        analysis.id(), level, period, Optional.empty(), ViewMode.IS, Standpoint.TODAY);
                values.addAll(AnalysisValues.of(analysis, request, period.sameMonthsOf(BASELINE), run));
            }
        }
        return values;
    }

    /** Sums over the independent pieces of each indicator that has them, by centre: one row for each, numbers in order. */
    static List<List<Object>> pieces(
            SqlEngine engine, StoreLayout store, List<Indicator> indicators, List<String> periods) {
        List<Indicator> clustered = indicators.stream()
                .filter(one -> !one.formula().clusters().isEmpty())
                .toList();
        StoreFacts facts = StoreFacts.open(store, engine, IndicatorCatalogue.load(), clustered);
        List<List<Object>> found = new ArrayList<>();
        for (Indicator one : clustered) {
            FactQuery query = new FactQuery(
                    one.formula().sources(), PIECES.formatted(one.formula().clusters()));
            for (String text : periods) {
                Period period = Period.parse(text);
                facts.rows(query, ViewMode.WAS, Level.CENTRE, period, period.sameMonthsOf(BASELINE), Set.of())
                        .forEach(row -> found.add(labelled(one.id() + " " + text, row)));
            }
        }
        return found;
    }

    private static List<Object> labelled(String label, List<Object> row) {
        List<Object> labelled = new ArrayList<>(List.of(label));
        row.forEach(number -> labelled.add(number == null ? null : ((Number) number).doubleValue()));
        return labelled;
    }

    static void assertSame(List<ValueRow> found, List<ValueRow> expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertSame(found.get(i), expected.get(i));
        }
    }

    private static void assertSame(ValueRow found, ValueRow expected) {
        assertThat(found.indicator()).isEqualTo(expected.indicator());
        assertThat(found.unit()).isEqualTo(expected.unit());
        assertThat(found.period()).isEqualTo(expected.period());
        assertThat(found.state()).as("%s", expected).isEqualTo(expected.state());
        assertThat(found.reason()).as("%s", expected).isEqualTo(expected.reason());
        assertThat(found.flags()).as("%s", expected).isEqualTo(expected.flags());
        if (expected.state().isFigure()) {
            assertSame(found.num(), expected.num(), expected);
            assertSame(found.den(), expected.den(), expected);
            assertSame(found.value(), expected.value(), expected);
        }
    }

    static void assertSameAnalyses(List<AnalysisValue> found, List<AnalysisValue> expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            AnalysisValue one = expected.get(i);
            AnalysisValue other = found.get(i);
            assertThat(other.analysis() + other.unit() + other.period() + other.codes() + other.measure())
                    .isEqualTo(one.analysis() + one.unit() + one.period() + one.codes() + one.measure());
            assertThat(other.state()).as("%s", one).isEqualTo(one.state());
            assertThat(other.reason()).as("%s", one).isEqualTo(one.reason());
            assertThat(other.flags()).as("%s", one).isEqualTo(one.flags());
            if (one.state().isFigure()) {
                assertSame(other.value(), one.value(), one);
            }
        }
    }

    static void assertSamePieces(List<List<Object>> found, List<List<Object>> expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            List<Object> one = expected.get(i);
            assertThat(found.get(i).getFirst()).isEqualTo(one.getFirst());
            for (int k = 1; k < one.size(); k++) {
                assertSame((double) found.get(i).get(k), (double) one.get(k), one);
            }
        }
    }

    private static void assertSame(double found, double expected, Object where) {
        assertThat(found).as("%s", where).isCloseTo(expected, within(TOLERANCE * Math.max(1, Math.abs(expected))));
    }
}
