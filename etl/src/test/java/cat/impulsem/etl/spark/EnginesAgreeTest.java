package cat.impulsem.etl.spark;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.etl.SparkForTests;
import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.ExampleRun;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.SqlEngine;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ValueState;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Example;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.store.StoreLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class EnginesAgreeTest {
    private static final List<String> PERIODS = List.of("2024-02", "2024-01..2024-03", "2024-03");
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();

    @TempDir
    static Path root;

    private static SqlEngine spark;
    private static SqlEngine duckDb;
    private static StoreLayout store;

    @BeforeAll
    static void start() throws IOException {
        spark = new SparkEngine(SparkForTests.forSmallQueries());
        duckDb = DuckDbEngine.open();
        store = SmallCity.write(root);
    }

    @AfterAll
    static void stop() {
        duckDb.close();
    }

    @Test
    void bothEnginesGiveTheSameFiguresOnEveryLevelViewAndPeriod() {
        List<ValueRow> expected = all(duckDb);
        List<ValueRow> found = all(spark);
        assertThat(expected).filteredOn(row -> row.state() == ValueState.VALUE).hasSizeGreaterThan(500);
        SameFigures.assertSame(found, expected);
    }

    private static List<ValueRow> all(SqlEngine engine) {
        return SameFigures.rows(engine, store, List.of(ViewMode.values()), List.of(Level.values()), PERIODS);
    }

    @TestFactory
    Stream<DynamicTest> everyExampleComesOutOnSparkToo() {
        return CATALOGUE.all().stream().flatMap(indicator -> indicator.examples().stream()
                .map(example -> DynamicTest.dynamicTest(indicator.id() + ": " + example.name(), () -> {
                    SqlEngine fresh = new SparkEngine(SparkForTests.forSmallQueries());
                    List<Example.Expected> found = new ExampleRun(CATALOGUE, fresh).figures(indicator, example);
                    assertThat(found).isEqualTo(example.expect());
                })));
    }
}
