package cat.impulsem.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.ExampleRun;
import cat.impulsem.warehouse.engine.SqlEngine;
import cat.impulsem.warehouse.indicator.Example;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** An indicator and an analysis that speak about the same say the same, on the examples of both. */
class TwoWaysTest {
    private static final SqlEngine ENGINE = DuckDbEngine.open();
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final double EXACT = 1e-9;

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @TestFactory
    Stream<DynamicTest> regainedTimeIsTheAttributedPartOfItsDecomposition() {
        return examples("L1.C", "B1")
                .map(example -> DynamicTest.dynamicTest(example.name(), () -> {
                    Map<Integer, Example.Expected> figures = figures("L1.C", example);
                    Map<Integer, Double> attributed = measure("B1", example, "attributed", "minutes");
                    assertThat(figures).isNotEmpty();
                    figures.forEach((centre, figure) ->
                            assertThat(attributed.get(centre)).isCloseTo(figure.num(), within(EXACT)));
                }));
    }

    @TestFactory
    Stream<DynamicTest> theSubstitutionRateIsTheShareOfItsClass() {
        return examples("L2.1b", "B4")
                .map(example -> DynamicTest.dynamicTest(example.name(), () -> {
                    Map<Integer, Example.Expected> figures = figures("L2.1b", example);
                    Map<Integer, Double> substitutes = measure("B4", example, "SUBSTITUTE", "episodes");
                    Map<Integer, Double> all = measure("B4", example, "ALL", "episodes");
                    assertThat(all.keySet()).isEqualTo(figures.keySet());
                    figures.forEach((centre, figure) -> {
                        assertThat(substitutes.getOrDefault(centre, 0.0)).isEqualTo(figure.num());
                        assertThat(all.get(centre)).isEqualTo(figure.den());
                    });
                }));
    }

    private static Stream<Example> examples(String indicator, String analysis) {
        List<Example> examples = new ArrayList<>(indicator(indicator).examples());
        AnalysisCatalogue.load()
                .get(analysis)
                .examples()
                .forEach(one ->
                        examples.add(new Example(one.name(), one.given(), one.period(), one.baseline(), List.of())));
        return examples.stream();
    }

    private static Indicator indicator(String id) {
        return CATALOGUE.find(id).orElseThrow();
    }

    private static Map<Integer, Example.Expected> figures(String indicator, Example example) {
        return new ExampleRun(CATALOGUE, ENGINE)
                .figures(indicator(indicator), example).stream()
                        .collect(Collectors.toMap(Example.Expected::centre, one -> one));
    }

    private static Map<Integer, Double> measure(String analysis, Example example, String code, String measure) {
        AnalysisExample asked = new AnalysisExample(
                example.name(),
                example.given(),
                example.period(),
                example.baseline() == null ? example.period().sameMonthsOf(2000) : example.baseline(),
                List.of());
        return new AnalysisExampleRun(CATALOGUE, ENGINE)
                .rows(AnalysisCatalogue.load().get(analysis), asked).stream()
                        .filter(row -> row.codes().getFirst().equals(code))
                        .collect(Collectors.toMap(AnalysisExample.Expected::centre, row -> row.values()
                                .get(measure)));
    }
}
