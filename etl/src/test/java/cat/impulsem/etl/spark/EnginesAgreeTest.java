package cat.impulsem.etl.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cat.impulsem.warehouse.engine.DuckDbEngine;
import cat.impulsem.warehouse.engine.ExampleRun;
import cat.impulsem.warehouse.engine.Level;
import cat.impulsem.warehouse.engine.SqlEngine;
import cat.impulsem.warehouse.engine.StoreFacts;
import cat.impulsem.warehouse.engine.UnitValues;
import cat.impulsem.warehouse.engine.ValueRow;
import cat.impulsem.warehouse.engine.ValueState;
import cat.impulsem.warehouse.engine.ViewMode;
import cat.impulsem.warehouse.indicator.Example;
import cat.impulsem.warehouse.indicator.Indicator;
import cat.impulsem.warehouse.indicator.IndicatorCatalogue;
import cat.impulsem.warehouse.indicator.Period;
import cat.impulsem.warehouse.store.StoreLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
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

    private static SparkSession session;
    private static SqlEngine spark;
    private static SqlEngine duckDb;
    private static StoreLayout store;

    @BeforeAll
    static void start() throws IOException {
        session = SparkSessions.local();
        spark = new SparkEngine(session.newSession());
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
        assertThat(found).hasSameSizeAs(expected);
        assertThat(expected).filteredOn(row -> row.state() == ValueState.VALUE).hasSizeGreaterThan(500);
        for (int i = 0; i < expected.size(); i++) {
            same(found.get(i), expected.get(i));
        }
    }

    private static void same(ValueRow found, ValueRow expected) {
        assertThat(found.indicator()).isEqualTo(expected.indicator());
        assertThat(found.unit()).isEqualTo(expected.unit());
        assertThat(found.state()).as("%s", expected).isEqualTo(expected.state());
        assertThat(found.reason()).isEqualTo(expected.reason());
        if (expected.state().isFigure()) {
            assertThat(found.num())
                    .as("%s", expected)
                    .isCloseTo(expected.num(), within(1e-9 * Math.max(1, Math.abs(expected.num()))));
            assertThat(found.den())
                    .as("%s", expected)
                    .isCloseTo(expected.den(), within(1e-9 * Math.max(1, expected.den())));
        }
    }

    private static List<ValueRow> all(SqlEngine engine) {
        StoreFacts facts = StoreFacts.open(store, engine, CATALOGUE, CATALOGUE.all());
        UnitValues values = new UnitValues(facts);
        List<ValueRow> rows = new ArrayList<>();
        for (ViewMode mode : ViewMode.values()) {
            for (Level level : Level.values()) {
                for (Indicator indicator : CATALOGUE.all()) {
                    for (String text : PERIODS) {
                        Period period = Period.parse(text);
                        rows.addAll(values.rows(indicator, mode, level, period, period.sameMonthsOf(2023)));
                    }
                }
            }
        }
        return rows;
    }

    @TestFactory
    Stream<DynamicTest> everyExampleComesOutOnSparkToo() {
        return CATALOGUE.all().stream().flatMap(indicator -> indicator.examples().stream()
                .map(example -> DynamicTest.dynamicTest(indicator.id() + ": " + example.name(), () -> {
                    SqlEngine fresh = new SparkEngine(session.newSession());
                    List<Example.Expected> found = new ExampleRun(CATALOGUE, fresh).figures(indicator, example);
                    assertThat(found).isEqualTo(example.expect());
                })));
    }
}
