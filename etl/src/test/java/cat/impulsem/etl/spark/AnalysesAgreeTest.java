package cat.impulsem.etl.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cat.impulsem.etl.SparkForTests;
import cat.impulsem.warehouse.analysis.Analysis;
import cat.impulsem.warehouse.analysis.AnalysisCatalogue;
import cat.impulsem.warehouse.analysis.AnalysisExample;
import cat.impulsem.warehouse.analysis.AnalysisExampleRun;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class AnalysesAgreeTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();

    @TestFactory
    Stream<DynamicTest> everyExampleOfAnAnalysisComesOutOnSparkToo() {
        AnalysisExampleRun spark = new AnalysisExampleRun(CATALOGUE, new SparkEngine(SparkForTests.forSmallQueries()));
        return AnalysisCatalogue.load().all().stream().flatMap(analysis -> analysis.examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        analysis.id() + ": " + example.name(), () -> check(spark, analysis, example))));
    }

    private static void check(AnalysisExampleRun spark, Analysis analysis, AnalysisExample example) {
        List<AnalysisExample.Expected> found = spark.rows(analysis, example);
        List<AnalysisExample.Expected> expected =
                example.expect().stream().sorted(AnalysisExampleRun.ORDER).toList();
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            AnalysisExample.Expected row = found.get(i);
            assertThat(row.centre() + " " + row.codes())
                    .isEqualTo(expected.get(i).centre() + " " + expected.get(i).codes());
            expected.get(i).values().forEach((column, value) -> {
                if (value == null) {
                    assertThat(row.values().get(column)).as(column).isNull();
                } else {
                    assertThat(row.values().get(column))
                            .as("%s of %s", column, row)
                            .isCloseTo(value, within(1e-9));
                }
            });
        }
    }
}
