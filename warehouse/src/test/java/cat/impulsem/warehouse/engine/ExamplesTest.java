package cat.impulsem.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cat.impulsem.warehouse.indicator.Example;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Uncertainty;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ExamplesTest {
    private static final SqlEngine ENGINE = DuckDbEngine.open();
    private final IndicatorCatalogue catalogue = IndicatorCatalogue.load();

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @TestFactory
    Stream<DynamicTest> everyExampleComesOutAsItsFileSays() {
        return catalogue.versions().all().stream().flatMap(indicator -> indicator.examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        indicator.id() + " v" + indicator.version() + ": " + example.name(),
                        () -> check(indicator, example))));
    }

    @TestFactory
    Stream<DynamicTest> theIndependentPiecesOfAFigureAddUpToIt() {
        return catalogue.versions().all().stream()
                .filter(indicator -> indicator.formula().uncertainty() == Uncertainty.S1)
                .flatMap(indicator -> indicator.examples().stream()
                        .map(example -> DynamicTest.dynamicTest(indicator.id() + ": " + example.name(), () -> {
                            List<Example.Expected> sums =
                                    new ExampleRun(catalogue, ENGINE).clusterSums(indicator, example);
                            assertEqual(sums, example);
                        })));
    }

    private void check(Indicator indicator, Example example) {
        assertEqual(new ExampleRun(catalogue, ENGINE).figures(indicator, example), example);
    }

    private static void assertEqual(List<Example.Expected> found, Example example) {
        assertThat(found).hasSameSizeAs(example.expect());
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).centre()).isEqualTo(example.expect().get(i).centre());
            assertThat(found.get(i).num()).isCloseTo(example.expect().get(i).num(), within(1e-9));
            assertThat(found.get(i).den()).isCloseTo(example.expect().get(i).den(), within(1e-9));
        }
    }
}
