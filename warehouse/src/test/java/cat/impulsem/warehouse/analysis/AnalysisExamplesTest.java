package cat.impulsem.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.SqlEngine;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class AnalysisExamplesTest {
    private static final SqlEngine ENGINE = DuckDbEngine.open();
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @TestFactory
    Stream<DynamicTest> everyExampleComesOutAsItsFileSays() {
        return AnalysisCatalogue.load().all().stream().flatMap(analysis -> analysis.examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        analysis.id() + ": " + example.name(), () -> check(analysis, example))));
    }

    private static void check(Analysis analysis, AnalysisExample example) {
        List<AnalysisExample.Expected> found = new AnalysisExampleRun(CATALOGUE, ENGINE).rows(analysis, example);
        List<AnalysisExample.Expected> expected =
                example.expect().stream().sorted(AnalysisExampleRun.ORDER).toList();
        assertThat(found)
                .extracting(row -> row.centre() + " " + row.codes())
                .containsExactlyElementsOf(expected.stream()
                        .map(row -> row.centre() + " " + row.codes())
                        .toList());
        for (int i = 0; i < found.size(); i++) {
            assertSame(found.get(i), expected.get(i));
        }
    }

    private static void assertSame(AnalysisExample.Expected found, AnalysisExample.Expected expected) {
        expected.values().forEach((column, value) -> {
            if (value == null) {
                assertThat(found.values().get(column))
                        .as("%s of %s", column, found)
                        .isNull();
            } else {
                assertThat(found.values().get(column))
                        .as("%s of %s", column, found)
                        .isCloseTo(value, within(1e-9));
            }
        });
    }
}
